import {
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';
import type { BoardPageName } from './frame/BoardPaths';

/** What the tabs are called where the portal speaks English. */
const TITLES: Record<BoardPageName, string> = {
  overview: 'Overview',
  services: 'Services',
  checks: 'Checks',
  teams: 'Teams',
  exemptions: 'Exemptions',
};

/** The scoreboard's own pages, by the extensions that bring them. */
const OWN_PAGES = new Map<string, BoardPageName>([
  ['sub-page:production-checklist/overview', 'overview'],
  ['sub-page:production-checklist/services', 'services'],
  ['sub-page:production-checklist/checks', 'checks'],
  ['sub-page:production-checklist/teams', 'teams'],
  ['sub-page:production-checklist/exemptions', 'exemptions'],
]);

const page = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { config, inputs, node }) {
    const { pluginId, icon } = node.spec.plugin;
    const pages = inputs.pages.map(subPage => {
      const name = OWN_PAGES.get(subPage.node.spec.id);
      const title = subPage.get(coreExtensionData.title);
      return {
        name,
        path: subPage.get(coreExtensionData.routePath),
        element: subPage.get(coreExtensionData.reactElement),
        // One's own title is in the portal's language; a configured one stays.
        title: name && title === TITLES[name] ? undefined : title,
      };
    });
    return originalFactory({
      path: '/production-checklist',
      routeRef: rootRouteRef,
      // The frame brings the header, with tabs in the portal's language.
      noHeader: true,
      loader: () =>
        import('./frame').then(({ ScoreboardFrame }) => (
          <ScoreboardFrame
            pluginId={pluginId}
            title={config.title}
            icon={icon}
            pages={pages}
          />
        )),
    });
  },
});

const overview = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: TITLES.overview,
    loader: () =>
      import('./overview').then(({ OverviewPage }) => <OverviewPage />),
  },
});

const services = SubPageBlueprint.make({
  name: 'services',
  params: {
    path: 'services',
    title: TITLES.services,
    loader: () =>
      import('./services').then(({ ServicesPage }) => <ServicesPage />),
  },
});

const checks = SubPageBlueprint.make({
  name: 'checks',
  params: {
    path: 'checks',
    title: TITLES.checks,
    loader: () => import('./checks').then(({ ChecksPage }) => <ChecksPage />),
  },
});

const teams = SubPageBlueprint.make({
  name: 'teams',
  params: {
    path: 'teams',
    title: TITLES.teams,
    loader: () => import('./teams').then(({ TeamsPage }) => <TeamsPage />),
  },
});

const exemptions = SubPageBlueprint.make({
  name: 'exemptions',
  params: {
    path: 'exemptions',
    title: TITLES.exemptions,
    loader: () =>
      import('../exemptions').then(({ ExemptionsPage }) => <ExemptionsPage />),
  },
});

/** The scoreboard in the new frontend system: its frame, and its pages. */
export const boardExtensions = [
  page,
  overview,
  services,
  checks,
  teams,
  exemptions,
];
