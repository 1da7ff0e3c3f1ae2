import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';
import { MonitoringFact, MonitoringPurpose } from '../facts';

/** A product that watches a program, and how its set-up is recognised. */
export interface MonitoringProduct {
  product: string;
  purposes: readonly MonitoringPurpose[];
  /** Packages that bring it; a pattern for a family of them. */
  packages: readonly (string | RegExp)[];
  /** What initialises it in code or configuration. */
  setUp?: RegExp;
  /** Commands that start a program under its agent. */
  commands?: readonly string[];
  /** Set up by being installed: it registers itself. */
  automatic?: true;
}

/** Where a product can be declared and set up. */
export interface MonitoringPlaces {
  /** Where one of the packages is declared. */
  declaredAt(packages: readonly (string | RegExp)[]): Evidence | undefined;
  sources: readonly SourceFile[];
  /** Programs that are started, with the agents in front of them. */
  started: readonly { program: string; at: Evidence }[];
}

/** The products of a table that the component has, set up or not. */
export function findMonitoring(
  products: readonly MonitoringProduct[],
  { declaredAt, sources, started }: MonitoringPlaces,
): MonitoringFact[] {
  return products.flatMap((entry): MonitoringFact[] => {
    const { product, purposes, packages, setUp, commands, automatic } = entry;
    const dependency = declaredAt(packages);
    const command = started.find(({ program }) =>
      commands?.includes(program),
    )?.at;
    const place =
      (setUp && firstMatch(sources, setUp)) ??
      command ??
      (automatic ? dependency : undefined);
    if (!dependency && !place) return [];
    return [
      {
        purposes: [...purposes],
        product,
        ...(dependency && { dependency }),
        ...(place && { setUp: place }),
      },
    ];
  });
}

function firstMatch(
  sources: readonly SourceFile[],
  pattern: RegExp,
): Evidence | undefined {
  for (const file of sources) {
    const at = file.find(pattern);
    if (at) return at;
  }
  return undefined;
}
