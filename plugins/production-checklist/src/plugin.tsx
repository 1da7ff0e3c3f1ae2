import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import ChecklistIcon from '@material-ui/icons/PlaylistAddCheck';
import { ProductionChecklistClient } from 'backstage-plugin-production-checklist-common';
import { productionChecklistApiRef } from './api/productionChecklistApiRef';
import { cardExtensions } from './cards/extensions';
import { SERVICE_TYPES } from './serviceTypes';
import { entityContentRouteRef, rootRouteRef } from './routes';
import { boardExtensions } from './scoreboard/extensions';

const api = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: productionChecklistApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ProductionChecklistClient({ discoveryApi, fetchApi }),
    }),
});

const entityContent = EntityContentBlueprint.make({
  params: {
    path: '/production-checklist',
    title: 'Production checklist',
    routeRef: entityContentRouteRef,
    filter: {
      kind: 'component',
      'spec.type': { $in: SERVICE_TYPES },
    },
    loader: () =>
      import('./scorecard').then(({ EntityScorecard }) => <EntityScorecard />),
  },
});

/**
 * The production checklist: a scorecard on the entity's page and a scoreboard
 * of all services.
 *
 * @public
 */
export const productionChecklistPlugin = createFrontendPlugin({
  pluginId: 'production-checklist',
  title: 'Production checklist',
  icon: <ChecklistIcon fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  extensions: [api, ...boardExtensions, entityContent, ...cardExtensions],
});
