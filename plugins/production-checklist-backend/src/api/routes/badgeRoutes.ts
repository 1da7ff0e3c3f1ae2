import { HttpRouterService } from '@backstage/backend-plugin-api';
import { badgeOf } from '../badge';
import { ApiRouter, CredentialsOf, entityRefOf } from '../Router';
import { ScorecardService } from '../ScorecardService';

const ROUTE = '/entities/:kind/:namespace/:name/badge.svg';
/** READMEs are shown through caches that heed it. */
const CACHE = 'max-age=300';

/** Lets badges be seen without a sign-in, as READMEs on a source host need. */
export function publishBadges(httpRouter: HttpRouterService): void {
  httpRouter.addAuthPolicy({ path: ROUTE, allow: 'unauthenticated' });
}

/** The score as a picture. */
export function addBadgeRoutes(
  router: ApiRouter,
  {
    credentialsOfBadge,
    scorecards,
  }: {
    /** The caller's, or the plugin's own where badges are public. */
    credentialsOfBadge: CredentialsOf;
    scorecards: ScorecardService;
  },
): void {
  router.get(ROUTE, async (request, response) => {
    const { report } = await scorecards.getScorecard(
      entityRefOf(request.params),
      await credentialsOfBadge(request),
    );
    response.setHeader('Cache-Control', CACHE);
    response.type('image/svg+xml').send(badgeOf(report?.score));
  });
}
