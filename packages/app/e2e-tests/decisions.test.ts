import { expect, Locator, Page, test } from '@playwright/test';
import { EXEMPTIONS_PATH } from './board';
import { askForExemption, GUEST_CONFIG, signInAsColleague } from './people';

const SERVICE = 'legacy-invoices';
const CHECK = 'docker-image/non-root';
const SCORECARD = `/catalog/default/component/${SERVICE}/production-checklist?check=${CHECK}`;

test.skip(!GUEST_CONFIG, 'takes a portal that a colleague can sign in to');
// One check has one request at a time.
test.describe.configure({ mode: 'serial' });

let colleague: string;
test.beforeAll(async ({ request }) => {
  colleague = await signInAsColleague(request);
});

/** A colleague's request, on the page of whoever decides. */
async function openRequest(page: Page, reason: string): Promise<Locator> {
  await askForExemption(page.request, colleague, {
    service: SERVICE,
    check: CHECK,
    reason,
  });
  await page.goto(EXEMPTIONS_PATH);
  const request = page
    .getByRole('region', { name: 'Waiting for a decision' })
    .getByRole('listitem')
    .filter({ has: page.getByText(reason) })
    .first();
  await expect(request).toContainText('Mina Park');
  return request;
}

test('a request is rejected with a reason, which the scorecard shows', async ({
  page,
}) => {
  const reason = `Nobody maintains the image (${Date.now()})`;
  const comment = 'One line in the Dockerfile is enough.';
  const request = await openRequest(page, reason);
  await request.getByRole('button', { name: /^Reject/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Reject this request?' });
  await expect(dialog).toContainText(reason);

  await test.step('a rejection says why', async () => {
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await expect(dialog.getByText('Say why.')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Comment' }).fill(comment);
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await expect(dialog).toBeHidden();
  });
  const past = page.getByRole('region', { name: 'Past decisions' });
  await expect(past.getByText(reason)).toBeVisible();

  await page.goto(SCORECARD);
  const check = page.locator('h4 button[aria-expanded=true]');
  await expect(check).toContainText('Fails');
  await expect(page.getByText('Rejected')).toBeVisible();
  await expect(page.getByText(reason)).toBeVisible();
  await expect(page.getByText(`Comment: ${comment}`)).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Ask for an exemption' }),
  ).toBeVisible();
});

test('a request is approved, takes the check out of the failures, and is revoked', async ({
  page,
}) => {
  const reason = `The service is switched off in May (${Date.now()})`;
  const request = await openRequest(page, reason);

  await test.step('who may, approves', async () => {
    await request.getByRole('button', { name: /^Approve/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve this request?' });
    await dialog.getByRole('textbox', { name: 'Comment' }).fill('Until May');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await expect(dialog).toBeHidden();
  });
  const approved = page
    .getByRole('region', { name: 'In force' })
    .getByRole('listitem')
    .filter({ has: page.getByText(reason) })
    .first();
  await expect(approved).toContainText('Comment: Until May');

  await test.step('the scorecard counts it as no failure', async () => {
    await page.goto(SCORECARD);
    const check = page.locator('h4 button[aria-expanded=true]');
    await expect(check).toContainText('Exempted');
    await expect(page.getByText('In force')).toBeVisible();
    await expect(page.getByText(reason)).toBeVisible();
  });

  await test.step('revoked, it fails again', async () => {
    await page.goto(EXEMPTIONS_PATH);
    await approved.getByRole('button', { name: /^Revoke/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke this?' });
    await dialog.getByRole('textbox', { name: 'Comment' }).fill('May is over.');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await expect(dialog).toBeHidden();
    await page.goto(SCORECARD);
    await expect(page.locator('h4 button[aria-expanded=true]')).toContainText(
      'Fails',
    );
    await expect(page.getByText('Comment: May is over.')).toBeVisible();
  });
});
