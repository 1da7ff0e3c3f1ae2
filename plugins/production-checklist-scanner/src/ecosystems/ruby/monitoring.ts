import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { MonitoringFact } from '../facts';
import { findMonitoring } from '../shared/monitoringProducts';
import { gemAt, gemManifestsOf } from './gems';
import { MONITORING_PRODUCTS } from './monitoringProducts';
import { sourcesOf } from './sources';

/** Error trackers, APM and metrics of the component. */
export function monitoring(scope: ComponentScope): MonitoringFact[] {
  const manifests = gemManifestsOf(scope).map(({ file }) => file);
  return findMonitoring(MONITORING_PRODUCTS, {
    declaredAt: packages => gemAt(scope, packages),
    sources: [...initializersFirst(sourcesOf(scope)), ...manifests],
    started: [],
  });
}

/** Set-up belongs into `config/`; what stands there is shown first. */
function initializersFirst(sources: readonly SourceFile[]): SourceFile[] {
  const isConfiguration = ({ path }: SourceFile) => /(^|\/)config\//.test(path);
  return [
    ...sources.filter(isConfiguration),
    ...sources.filter(file => !isConfiguration(file)),
  ];
}
