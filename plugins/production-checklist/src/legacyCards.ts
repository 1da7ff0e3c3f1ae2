import { JSX } from 'react';
import { createComponentExtension } from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { HOME_LAYOUT, loadHomeParts } from './cards/homePageParts';
import { productionChecklistPlugin } from './legacyPlugin';

/**
 * How ready an entity is, for the overview on its page. Its `type` is `info`
 * for a narrow place, which it takes by itself, or `content` for a wide one.
 *
 * @public
 */
export const EntityProductionChecklistCard: (props: {
  type?: 'info' | 'content';
}) => JSX.Element = productionChecklistPlugin.provide(
  createComponentExtension({
    name: 'EntityProductionChecklistCard',
    component: {
      lazy: () =>
        import('./cards').then(({ EntityOverviewCard }) => EntityOverviewCard),
    },
  }),
);

/**
 * How the services of a group stand, for the group's page.
 *
 * @public
 */
export const GroupProductionChecklistCard: () => JSX.Element =
  productionChecklistPlugin.provide(
    createComponentExtension({
      name: 'GroupProductionChecklistCard',
      component: {
        lazy: () =>
          import('./cards').then(({ GroupServicesCard }) => GroupServicesCard),
      },
    }),
  );

/**
 * Services of the user's teams that slipped or have critical failures, for the
 * home page.
 *
 * @public
 */
export const HomePageProductionChecklist = productionChecklistPlugin.provide(
  createCardExtension<{ limit?: number }>({
    name: 'HomePageProductionChecklist',
    title: 'My services: production checklist',
    description:
      'Services of your teams that slipped or have critical failures',
    layout: HOME_LAYOUT,
    components: loadHomeParts,
  }),
);
