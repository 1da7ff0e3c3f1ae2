import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ProductionChecklistClient } from 'backstage-plugin-production-checklist-common';

/** Asks the production checklist's backend as the search plugin itself. */
export function createClient({
  auth,
  discovery,
}: {
  auth: AuthService;
  discovery: DiscoveryService;
}): ProductionChecklistClient {
  return new ProductionChecklistClient({
    discoveryApi: discovery,
    fetchApi: {
      fetch: async (input, init) => {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'production-checklist',
        });
        const headers = new Headers(init?.headers);
        headers.set('Authorization', `Bearer ${token}`);
        return fetch(input, { ...init, headers });
      },
    },
  });
}
