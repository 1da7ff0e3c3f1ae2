import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { audited } from '../auditing/audited';
import { ActionOptions } from './ActionOptions';
import { readRef } from './readRef';

/** Has an entity scanned; the audit log tells of it. */
export function createRescanAction({
  actionsRegistry,
  auditor,
  auth,
  scorecards,
}: ActionOptions): void {
  actionsRegistry.register({
    name: 'rescan',
    title: 'Scan a service again',
    description: `
Has a service of the software catalog held against the production checklist again, soon: its repository is read anew. The scorecard tells when that is done.
    `.trim(),
    attributes: { readOnly: false, destructive: false, idempotent: true },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('The entity, for example component:default/orders'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          state: z.string().describe('Of the scan'),
        }),
    },
    action: async ({ input, credentials }) => {
      const entityRef = readRef(input.entityRef, 'component');
      const { state } = await audited(
        auditor,
        {
          eventId: 'scan-request',
          meta: {
            entityRef,
            action: 'rescan',
            // No request tells the audit log who calls.
            caller: callerOf(auth, credentials),
          },
        },
        () => scorecards.requestScan(entityRef, credentials),
      );
      return { output: { entityRef, state } };
    },
  });
}

function callerOf(
  auth: AuthService,
  credentials: BackstageCredentials,
): string | undefined {
  if (auth.isPrincipal(credentials, 'user')) {
    return credentials.principal.userEntityRef;
  }
  return auth.isPrincipal(credentials, 'service')
    ? credentials.principal.subject
    : undefined;
}
