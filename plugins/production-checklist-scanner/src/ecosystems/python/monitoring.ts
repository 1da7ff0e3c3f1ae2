import { ComponentScope } from '../../component/ComponentScope';
import { ImageBuild } from '../../images/ImageFacts';
import { MonitoringFact } from '../facts';
import { findMonitoring } from '../shared/monitoringProducts';
import { startFilesOf } from '../shared/startFiles';
import { declaredAt } from './declarations';
import { MONITORING_PRODUCTS } from './monitoringProducts';
import { serviceSourcesOf } from './sources';

const AGENT =
  /(?<![\w./-])(ddtrace-run|newrelic-admin|opentelemetry-instrument|elasticapm-run|sw-python)[ \t]/;

/** Error trackers, APM and metrics of the component. */
export function monitoring(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): MonitoringFact[] {
  const inImages = images
    .flatMap(({ start }) => start.steps)
    .map(({ argv, at }) => ({ program: baseName(argv[0] ?? ''), at }));
  const inFiles = startFilesOf(scope).flatMap(file => {
    const match = AGENT.exec(file.text);
    return match ? [{ program: match[1], at: file.at(match.index) }] : [];
  });
  return [
    ...findMonitoring(MONITORING_PRODUCTS, {
      declaredAt: packages => declaredAt(scope, packages),
      sources: serviceSourcesOf(scope),
      started: [...inImages, ...inFiles],
    }),
    ...gunicornStatsd(scope),
  ];
}

/** gunicorn sends metrics by itself when it is told a host. */
function gunicornStatsd(scope: ComponentScope): MonitoringFact[] {
  for (const path of scope.product(/gunicorn[\w.-]*\.py$/)) {
    const setUp = scope.tree.read(path)?.find(/^statsd_host\s*=/m);
    if (setUp)
      return [{ purposes: ['metrics'], product: 'gunicorn StatsD', setUp }];
  }
  return [];
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
