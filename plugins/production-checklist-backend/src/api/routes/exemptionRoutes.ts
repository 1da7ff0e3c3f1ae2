import { AuditorService } from '@backstage/backend-plugin-api';
import { audited } from '../../auditing/audited';
import { ExemptionService } from '../../exemptions/ExemptionService';
import { ApiRouter, CredentialsOf, entityRefOf } from '../Router';

/** What people ask for and decide about checks of entities. */
export function addExemptionRoutes(
  router: ApiRouter,
  {
    auditor,
    credentialsOf,
    exemptions,
  }: {
    auditor: AuditorService;
    credentialsOf: CredentialsOf;
    exemptions: ExemptionService;
  },
): void {
  router.get('/exemptions', async (request, response) => {
    response.json(
      await exemptions.list(request.query, await credentialsOf(request)),
    );
  });

  router.post('/exemptions/:id/decision', async (request, response) => {
    const { id } = request.params;
    const { decision } = request.body;
    const credentials = await credentialsOf(request);
    response.json(
      await audited(
        auditor,
        {
          eventId: 'exemption-decide',
          request,
          meta: { id, decision },
          outcome: ({ entityRef, kind, check }) => ({ entityRef, kind, check }),
        },
        () => exemptions.decide(id, request.body, credentials),
      ),
    );
  });

  router.post(
    '/entities/:kind/:namespace/:name/exemptions',
    async (request, response) => {
      const entityRef = entityRefOf(request.params);
      const { kind, check } = request.body;
      const credentials = await credentialsOf(request);
      const exemption = await audited(
        auditor,
        {
          eventId: 'exemption-request',
          request,
          meta: { entityRef, kind, check },
          outcome: ({ id }) => ({ id }),
        },
        () => exemptions.request(entityRef, request.body, credentials),
      );
      response.status(201).json(exemption);
    },
  );
}
