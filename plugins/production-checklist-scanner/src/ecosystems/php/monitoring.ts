import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ImageBuild } from '../../images/ImageFacts';
import { MonitoringFact } from '../facts';
import { findMonitoring } from '../shared/monitoringProducts';
import { packageAt } from './composer';
import { EXTENSION_AGENTS, MONITORING_PRODUCTS } from './monitoringProducts';
import { sourcesOf } from './sources';

/** Error trackers, APM and metrics of the component. */
export function monitoring(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MonitoringFact[] {
  const configuration = scope
    .product(/(^|\/)config\/packages\/[\w./-]+\.ya?ml$/)
    .flatMap(path => scope.tree.read(path) ?? []);
  return [
    ...findMonitoring(MONITORING_PRODUCTS, {
      declaredAt: packages => packageAt(scope, packages),
      sources: [...sourcesOf(scope), ...configuration],
      started: [],
    }),
    ...images.flatMap(({ dockerfile }) => agentsIn(dockerfile.file)),
  ];
}

function agentsIn(file: SourceFile): MonitoringFact[] {
  return EXTENSION_AGENTS.flatMap(({ product, purposes, installed }) => {
    const match = installed.exec(file.text);
    return match
      ? [{ purposes: [...purposes], product, setUp: file.at(match.index) }]
      : [];
  });
}
