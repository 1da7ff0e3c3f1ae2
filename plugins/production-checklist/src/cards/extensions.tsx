import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { SERVICE_TYPES } from '../serviceTypes';
import { HOME_LAYOUT, loadHomeParts } from './homePageParts';

/** How ready an entity is, on its overview; its `type` gives its size. */
const overviewCard = EntityCardBlueprint.makeWithOverrides({
  name: 'overview',
  factory(originalFactory, { config }) {
    const type = config.type ?? 'info';
    return originalFactory({
      type,
      filter: { kind: 'component', 'spec.type': { $in: SERVICE_TYPES } },
      loader: () =>
        import('.').then(({ EntityOverviewCard }) => (
          <EntityOverviewCard type={type} />
        )),
    });
  },
});

const groupCard = EntityCardBlueprint.make({
  name: 'group',
  params: {
    type: 'content',
    filter: { kind: 'group' },
    loader: () =>
      import('.').then(({ GroupServicesCard }) => <GroupServicesCard />),
  },
});

const homePageWidget = HomePageWidgetBlueprint.make({
  name: 'my-services',
  params: {
    name: 'ProductionChecklistMyServices',
    title: 'My services: production checklist',
    description:
      'Services of your teams that slipped or have critical failures',
    layout: HOME_LAYOUT,
    components: loadHomeParts,
  },
});

/** What the plugin shows on other pages, in the new frontend system. */
export const cardExtensions = [overviewCard, groupCard, homePageWidget];
