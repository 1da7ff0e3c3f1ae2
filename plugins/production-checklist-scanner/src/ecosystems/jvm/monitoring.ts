import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { MonitoringFact } from '../facts';
import { findMonitoring } from '../shared/monitoringProducts';
import { perScope } from '../../component/perScope';
import { attachedAgents } from './agents';
import { coordinateOf } from './builds/Artifact';
import { findLibrary, findPlugin } from './builds/builds';
import { programSources } from './sources';
import { MONITORING_PRODUCTS } from './monitoringProducts';

const CONFIGURATION =
  /(^|\/)(src\/main\/resources|conf|config)\/[^/]*\.(ya?ml|properties|conf|xml)$|(^|\/)(logback|log4j2?)[\w.-]*\.xml$|(^|\/)[\w.-]+\.ya?ml$/;

/** Error trackers, tracing and metrics of the component. */
export const monitoring = perScope((scope): MonitoringFact[] =>
  findMonitoring(MONITORING_PRODUCTS, {
    declaredAt: packages => declaredAt(scope, packages),
    sources: [...programSources(scope), ...configurationFiles(scope)],
    started: attachedAgents(scope),
  }),
);

function declaredAt(
  scope: ComponentScope,
  packages: readonly (string | RegExp)[],
): Evidence | undefined {
  for (const wanted of packages) {
    const pattern =
      typeof wanted === 'string' ? new RegExp(`^${wanted}$`) : wanted;
    const artifact = findLibrary(scope, pattern) ?? findPlugin(scope, pattern);
    if (artifact && coordinateOf(artifact) !== ':') return artifact.at;
  }
  return undefined;
}

function configurationFiles(scope: ComponentScope): SourceFile[] {
  return scope
    .product(CONFIGURATION)
    .filter(
      path =>
        !/openapi|swagger|docker-compose|(^|\/)(locales|i18n)\//.test(path),
    )
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}
