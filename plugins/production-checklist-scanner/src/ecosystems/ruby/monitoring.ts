import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { MonitoringFact } from '../facts';
import { findMonitoring } from '../shared/monitoringProducts';
import { gemAt, gemManifestsOf, installedGemAt } from './gems';
import { MONITORING_PRODUCTS } from './monitoringProducts';
import { sourcesOf } from './sources';

/** Error trackers, APM and metrics of the component. */
export function monitoring(scope: ComponentScope): MonitoringFact[] {
  const manifests = gemManifestsOf(scope).map(({ file }) => file);
  return findMonitoring(MONITORING_PRODUCTS, {
    // Only what registers itself works without being named in the Gemfile.
    declaredAt: packages =>
      gemAt(scope, packages) ?? installedWrapper(scope, packages),
    sources: [...initializersFirst(sourcesOf(scope)), ...manifests],
    started: [],
  });
}

function installedWrapper(
  scope: ComponentScope,
  packages: readonly (string | RegExp)[],
) {
  return packages.some(
    wanted => typeof wanted === 'string' && /^(sentry|govuk)/.test(wanted),
  )
    ? installedGemAt(scope, packages)
    : undefined;
}

/** Set-up belongs into `config/`; what stands there is shown first. */
function initializersFirst(sources: readonly SourceFile[]): SourceFile[] {
  const isConfiguration = ({ path }: SourceFile) => /(^|\/)config\//.test(path);
  return [
    ...sources.filter(isConfiguration),
    ...sources.filter(file => !isConfiguration(file)),
  ];
}
