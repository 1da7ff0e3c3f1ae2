import { JSX } from 'react';
import { Entity } from '@backstage/catalog-model';
import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ProductionChecklistClient } from 'backstage-plugin-production-checklist-common';
import { productionChecklistApiRef } from './api/productionChecklistApiRef';
import { entityContentRouteRef, rootRouteRef } from './routes';
import { SERVICE_TYPES } from './serviceTypes';

/**
 * The production checklist, for the old frontend system.
 *
 * @public
 */
export const productionChecklistPlugin = createPlugin({
  id: 'production-checklist',
  apis: [
    createApiFactory({
      api: productionChecklistApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ProductionChecklistClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
});

/**
 * The scoreboard, to be mounted at `/production-checklist`.
 *
 * @public
 */
export const ProductionChecklistPage: () => JSX.Element =
  productionChecklistPlugin.provide(
    createRoutableExtension({
      name: 'ProductionChecklistPage',
      component: () =>
        import('./scoreboard').then(
          ({ LegacyScoreboardPage }) => LegacyScoreboardPage,
        ),
      mountPoint: rootRouteRef,
    }),
  );

/**
 * The scorecard, to be mounted at `/production-checklist` of an entity's page.
 *
 * @public
 */
export const EntityProductionChecklistContent: () => JSX.Element =
  productionChecklistPlugin.provide(
    createRoutableExtension({
      name: 'EntityProductionChecklistContent',
      component: () =>
        import('./scorecard').then(({ EntityScorecard }) => EntityScorecard),
      mountPoint: entityContentRouteRef,
    }),
  );

/**
 * Whether an entity is a component that runs in production, and so is asked
 * whether it is ready for it.
 *
 * @public
 */
export function isProductionChecklistAvailable(entity: Entity): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === 'component' &&
    SERVICE_TYPES.includes(String(entity.spec?.type).toLocaleLowerCase('en-US'))
  );
}
