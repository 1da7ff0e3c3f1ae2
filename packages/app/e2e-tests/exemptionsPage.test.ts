import { expect, Page, test } from '@playwright/test';
import { EXEMPTIONS_PATH, openWorstService } from './board';

const WAITING = 'Waiting for a decision';

function list(page: Page, name: string) {
  return page.getByRole('region', { name });
}

function tab(page: Page) {
  return page
    .getByRole('navigation', { name: 'Scoreboard' })
    .getByRole('link', { name: /^Exemptions/ });
}

/** Opens the last failing check of the worst service. */
async function openFailingCheck(page: Page) {
  await openWorstService(page);
  await page.getByRole('button', { name: /^Failing \d/ }).click();
  await page.locator('h4 button').last().click();
}

test('what was asked for waits in the list, is counted, and ends in the past', async ({
  page,
}) => {
  await openFailingCheck(page);
  const reason = `It moves with the new cluster (${Date.now()})`;
  await page.getByRole('button', { name: 'Ask for an exemption' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Reason/ }).fill(reason);
  await dialog.getByRole('button', { name: 'Send the request' }).click();
  await expect(dialog).toBeHidden();

  await page.goto(EXEMPTIONS_PATH);
  const asked = list(page, WAITING)
    .getByRole('listitem')
    .filter({ has: page.getByText(reason) })
    .first();
  await expect(asked).toBeVisible();
  await expect(tab(page)).toHaveAccessibleName(/, 1 waits for a decision$/);
  // Nobody approves their own request.
  await expect(asked.getByRole('button', { name: /^Approve/ })).toHaveCount(0);

  await asked.getByRole('button', { name: /^Revoke/ }).click();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: WAITING })).toBeFocused();
  await expect(list(page, 'Past decisions').getByText(reason)).toBeVisible();
  await expect(tab(page)).toHaveAccessibleName('Exemptions');
});

test('what is shown is in the address', async ({ page, context }) => {
  await page.goto(EXEMPTIONS_PATH);
  await page.getByRole('button', { name: 'In force', exact: true }).click();
  await page
    .getByRole('combobox', { name: 'Kind' })
    .selectOption('attestation');
  await expect(page).toHaveURL(/list=inForce&kind=attestation$/);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(list(other, 'In force')).toBeVisible();
  await expect(list(other, WAITING)).toHaveCount(0);
  await expect(other.getByRole('combobox', { name: 'Kind' })).toHaveValue(
    'attestation',
  );

  await page.goBack();
  await expect(page).toHaveURL(/list=inForce$/);
  await page.goBack();
  await expect(list(page, WAITING)).toBeVisible();
});

test('nothing is offered that is not allowed', async ({ page }) => {
  await page.route('**/api/permission/authorize', async route => {
    const { items } = route.request().postDataJSON();
    await route.fulfill({
      json: {
        items: items.map(({ id }: { id: string }) => ({ id, result: 'DENY' })),
      },
    });
  });
  await openFailingCheck(page);
  await expect(
    page.getByText('You do not have the permission to ask for this service'),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Ask for an exemption' }),
  ).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rescan' })).toHaveCount(0);
});
