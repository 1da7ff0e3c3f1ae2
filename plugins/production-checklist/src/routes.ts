import { createRouteRef } from '@backstage/core-plugin-api';

/** The scoreboard. */
export const rootRouteRef = createRouteRef({ id: 'production-checklist' });

/** The scorecard tab of an entity. */
export const entityContentRouteRef = createRouteRef({
  id: 'production-checklist:entity-content',
});
