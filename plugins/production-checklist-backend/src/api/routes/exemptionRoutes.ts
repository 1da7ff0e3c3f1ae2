import { ExemptionService } from '../../exemptions/ExemptionService';
import { ApiRouter, CredentialsOf, entityRefOf } from '../Router';

/** What people ask for and decide about checks of entities. */
export function addExemptionRoutes(
  router: ApiRouter,
  {
    credentialsOf,
    exemptions,
  }: { credentialsOf: CredentialsOf; exemptions: ExemptionService },
): void {
  router.get('/exemptions', async (request, response) => {
    response.json(
      await exemptions.list(request.query, await credentialsOf(request)),
    );
  });

  router.post('/exemptions/:id/decision', async (request, response) => {
    response.json(
      await exemptions.decide(
        request.params.id,
        request.body,
        await credentialsOf(request),
      ),
    );
  });

  router.post(
    '/entities/:kind/:namespace/:name/exemptions',
    async (request, response) => {
      const exemption = await exemptions.request(
        entityRefOf(request.params),
        request.body,
        await credentialsOf(request),
      );
      response.status(201).json(exemption);
    },
  );
}
