import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CheckMetadata } from 'backstage-plugin-production-checklist-common';
import { ApiRouter, ResultRoutes } from '../Router';
import { sourceLinks } from '../sourceLinks';
import { withLinks } from '../withLinks';

/** The checklist, and each check over all services. */
export function addCheckRoutes(
  router: ApiRouter,
  { checklist, credentialsOf, integrations, scorecards }: ResultRoutes,
): void {
  const checkOf = (params: { section: string; name: string }) => {
    const id = `${params.section}/${params.name}`;
    const check = checklist.checks.find(each => each.id === id);
    if (!check) throw new NotFoundError(`There is no check ${id}`);
    return check as CheckMetadata;
  };

  router.get('/checklist', async (request, response) => {
    const credentials = await credentialsOf(request);
    const { entityRef } = request.query;
    response.json(
      entityRef === undefined
        ? checklist
        : await scorecards.getChecklist(fullRef(entityRef), credentials),
    );
  });

  router.get('/checks/:section/:name', async (request, response) => {
    response.json(
      await scorecards.getCheck(
        checkOf(request.params),
        request.query,
        await credentialsOf(request),
      ),
    );
  });

  router.get('/checks/:section/:name/services', async (request, response) => {
    const page = await scorecards.getCheckServices(
      checkOf(request.params),
      request.query,
      await credentialsOf(request),
    );
    response.json({
      ...page,
      items: page.items.map(({ location, revision, ...row }) => ({
        ...row,
        result: withLinks(
          row.result,
          sourceLinks(location, revision, integrations),
        ),
      })),
    });
  });
}

/** As it is stored. */
function fullRef(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    throw new InputError(`${entityRef} is not an entity reference`);
  }
}
