import {
  createFrontendModule,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  NavContentBlueprint,
  SignInPageBlueprint,
} from '@backstage/plugin-app-react';
import { Navigate } from 'react-router-dom';
import { Nav } from './Nav';

const signInPage = SignInPageBlueprint.make({
  params: {
    loader: () =>
      import('./GuestSignInPage').then(
        ({ GuestSignInPage }) => GuestSignInPage,
      ),
  },
});

const nav = NavContentBlueprint.make({ params: { component: Nav } });

const startPage = PageBlueprint.make({
  name: 'start',
  params: {
    path: '/',
    noHeader: true,
    loader: async () => <Navigate to="/production-checklist" replace />,
  },
});

/**
 * What this portal has of its own: how one signs in, the navigation, and where
 * one begins.
 */
export const portalModule = createFrontendModule({
  pluginId: 'app',
  extensions: [signInPage, nav, startPage],
});
