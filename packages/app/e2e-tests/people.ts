import { APIRequestContext, expect } from '@playwright/test';
import { writeFileSync } from 'node:fs';

/** A configuration file of the portal's; `npm test` starts it with one. */
export const GUEST_CONFIG = process.env.PLAYWRIGHT_GUEST_CONFIG ?? '';

const GUEST = 'user:default/guest';
const COLLEAGUE = 'user:default/mina.park';

/**
 * Signs in as a colleague of the guest that the pages are opened as: for a
 * moment the portal takes its guests for the colleague. No page may be opened
 * meanwhile.
 *
 * @returns the colleague's token
 */
export async function signInAsColleague(
  request: APIRequestContext,
): Promise<string> {
  const token = await signInAs(request, COLLEAGUE);
  await signInAs(request, GUEST);
  return token;
}

async function signInAs(
  request: APIRequestContext,
  userEntityRef: string,
): Promise<string> {
  const auth = { providers: { guest: { userEntityRef } } };
  let token = '';
  await expect
    .poll(async () => {
      // The portal reads its configuration again when the file has changed, and
      // may miss a change that follows another at once.
      writeFileSync(GUEST_CONFIG, JSON.stringify({ auth }));
      const response = await request.get('/api/auth/guest/refresh', {
        headers: { 'x-requested-with': 'XMLHttpRequest' },
      });
      const { backstageIdentity } = await response.json();
      token = backstageIdentity.token;
      return backstageIdentity.identity.userEntityRef;
    })
    .toBe(userEntityRef);
  return token;
}

/** Asks for an exemption of a check of a service. */
export async function askForExemption(
  request: APIRequestContext,
  token: string,
  { service, ...asked }: { service: string; check: string; reason: string },
) {
  const response = await request.post(
    `/api/production-checklist/entities/component/default/${service}/exemptions`,
    {
      headers: { authorization: `Bearer ${token}` },
      data: { kind: 'exemption', ...asked },
    },
  );
  expect(response.status(), await response.text()).toBe(201);
}
