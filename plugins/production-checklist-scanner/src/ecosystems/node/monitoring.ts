import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { MonitoringFact } from '../facts';
import { importsOf } from './code/imports';
import {
  MONITORING_PRODUCTS,
  MonitoringProduct,
} from './monitoring/monitoringProducts';
import { declarationsOf } from './packages/packages';
import { loadedModules } from './monitoring/loadedModules';
import { isOnlyFrontEnd, serverSources } from './code/sources';

/** What watches the component. */
export function monitoring(scope: ComponentScope): MonitoringFact[] {
  if (isOnlyFrontEnd(scope)) return [];
  return MONITORING_PRODUCTS.flatMap(product => factOf(scope, product));
}

function factOf(
  scope: ComponentScope,
  product: MonitoringProduct,
): MonitoringFact[] {
  const isOurs = (name: string) =>
    product.packages.some(pattern => pattern.test(name));
  const declaration = declarationsOf(scope).find(({ name }) => isOurs(name));
  const setUps = serverSources(scope)
    .filter(
      file =>
        importsOf(file).some(module => isOurs(module.package)) &&
        product.setUp.test(file.code),
    )
    .map(file => ({ file, at: file.find(product.setUp)! }));
  const loaded = loadedModules(scope).find(({ specifier }) =>
    product.byLoading?.test(specifier),
  );
  if (!declaration && setUps.length === 0 && !loaded) return [];
  const purposes = new Set(
    setUps.length > 0
      ? setUps.flatMap(({ file }) =>
          product.purposes(surroundings(scope, file)),
        )
      : product.purposes(''),
  );
  const setUp: Evidence | undefined = setUps[0]?.at ?? loaded?.at;
  return [
    {
      purposes: [...purposes],
      product: product.product,
      dependency: declaration?.at,
      ...(setUp && { setUp }),
    },
  ];
}

/** A set-up often takes its parts from the files beside it. */
function surroundings(scope: ComponentScope, file: SourceFile): string {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const beside = serverSources(scope).filter(
    ({ path }) =>
      path !== file.path &&
      path.startsWith(folder) &&
      /instrument|trac|telemetry|otel|metric|sentry/i.test(
        path.slice(folder.length),
      ) &&
      !path.slice(folder.length).includes('/'),
  );
  return [file, ...beside].map(({ code }) => code).join('\n');
}
