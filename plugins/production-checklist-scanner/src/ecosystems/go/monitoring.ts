import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { MonitoringFact } from '../facts';
import { isUsed } from './declared';
import { goZeroSection } from './goZero';
import { imports } from './imports';
import { modulesOf } from './modules';
import { GoMonitoring, MONITORING_PRODUCTS } from './monitoringProducts';
import { sourcesOf } from './sources';

/** What watches the component. */
export function monitoring(scope: ComponentScope): MonitoringFact[] {
  return [...byProduct(scope), ...byGoZero(scope)];
}

function byProduct(scope: ComponentScope): MonitoringFact[] {
  return MONITORING_PRODUCTS.flatMap((product): MonitoringFact[] => {
    const setUp = setUpOf(scope, product);
    if (product.optional && !setUp) return [];
    const dependency = declarationOf(scope, product);
    if (!dependency && !setUp) return [];
    return [
      {
        purposes: [...product.purposes],
        product: product.product,
        ...(dependency && { dependency }),
        ...(setUp && { setUp }),
      },
    ];
  });
}

/** go-zero traces and measures where its configuration says so. */
function byGoZero(scope: ComponentScope): MonitoringFact[] {
  const tracing = goZeroSection(scope, 'Telemetry', /\bEndpoint:/);
  const metrics =
    goZeroSection(scope, 'Prometheus', /\bPort:/) ??
    goZeroSection(scope, 'DevServer', /\bEnabled:[ \t]*true/);
  return [
    ...(tracing
      ? [
          {
            purposes: ['apm' as const],
            product: 'go-zero’s tracing',
            setUp: tracing,
          },
        ]
      : []),
    ...(metrics
      ? [
          {
            purposes: ['metrics' as const],
            product: 'go-zero’s metrics',
            setUp: metrics,
          },
        ]
      : []),
  ];
}

function declarationOf(
  scope: ComponentScope,
  { modules }: GoMonitoring,
): Evidence | undefined {
  return modulesOf(scope)
    .flatMap(({ requirements }) => requirements)
    .find(({ path, indirect }) => !indirect && modules.test(path))?.at;
}

/** Where it is set up by a function that something calls. */
function setUpOf(
  scope: ComponentScope,
  { modules, setUp, needs }: GoMonitoring,
): Evidence | undefined {
  for (const file of sourcesOf(scope)) {
    if (!imports(file, modules) || (needs && !needs.test(file.code))) continue;
    const match = setUp.exec(file.code);
    if (match && isUsed(scope, functionAt(file, match.index))) {
      return file.at(match.index);
    }
  }
  return undefined;
}

const DECLARATION = /^func[ \t]+(?:\([^)\n]*\)[ \t]*)?(\w+)/gm;

/** The name of the function that an offset stands in. */
function functionAt(file: SourceFile, offset: number): string {
  const before = [...file.code.slice(0, offset).matchAll(DECLARATION)].pop();
  return before?.[1] ?? '';
}
