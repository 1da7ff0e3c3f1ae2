import { createApp } from '@backstage/frontend-defaults';
import { homePlugin } from './homePlugin';
import { portalModule } from './portalModule';

/**
 * The demo portal. Its plugins are the frontend plugins among this package's
 * dependencies: `app.packages` in the configuration installs them.
 */
export const app = createApp({ features: [homePlugin, portalModule] });
