import {
  createExtensionInput,
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { homePageWidgetDataRef } from '@backstage/plugin-home-react/alpha';
import HomeIcon from '@material-ui/icons/Home';

const routeRef = createRouteRef();

const page = PageBlueprint.makeWithOverrides({
  inputs: { widgets: createExtensionInput([homePageWidgetDataRef]) },
  factory(originalFactory, { inputs }) {
    const widgets = inputs.widgets.map(widget =>
      widget.get(homePageWidgetDataRef),
    );
    return originalFactory({
      path: '/home',
      routeRef,
      title: 'Home',
      icon: <HomeIcon />,
      loader: () =>
        import('./HomePage').then(({ HomePage }) => (
          <HomePage widgets={widgets} />
        )),
    });
  },
});

/**
 * A home page of the simplest kind, at the place where widgets of plugins attach
 * themselves.
 */
export const homePlugin = createFrontendPlugin({
  pluginId: 'home',
  routes: { root: routeRef },
  extensions: [page],
});
