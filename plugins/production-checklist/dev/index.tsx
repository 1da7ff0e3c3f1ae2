import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import productionChecklistPlugin, { productionChecklistApiRef } from '../src';
import { InMemoryProductionChecklist } from './InMemoryProductionChecklist';
import { groupEntities } from './organisation';
import { serviceEntities } from './services';

createDevApp({
  features: [
    catalogPlugin,
    productionChecklistPlugin,
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                catalogApiMock({
                  entities: [...serviceEntities, ...groupEntities],
                }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'production-checklist',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: productionChecklistApiRef,
              deps: {},
              factory: () => new InMemoryProductionChecklist(),
            }),
        }),
      ],
    }),
  ],
});
