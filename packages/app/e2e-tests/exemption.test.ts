import { expect, Page, test } from '@playwright/test';
import { openWorstService } from './board';

/** The first failing check that nobody asked anything about, opened. */
async function openFailingCheck(page: Page) {
  await page.getByRole('button', { name: /^Failing \d/ }).click();
  await page.locator('h4 button').last().click();
  const opened = page.locator('h4 button[aria-expanded=true]');
  await expect(opened).toHaveCount(1);
  return opened;
}

test('a check is exempted with a reason, and the request withdrawn', async ({
  page,
}) => {
  await openWorstService(page);
  const check = await openFailingCheck(page);
  const reason = `It moves with the new cluster (${Date.now()})`;

  await test.step('asking needs a reason', async () => {
    await page.getByRole('button', { name: 'Ask for an exemption' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: /Reason/ })).toBeFocused();
    await dialog.getByRole('button', { name: 'Send the request' }).click();
    await expect(dialog.getByText('Give a reason.')).toBeVisible();

    await dialog.getByRole('textbox', { name: /Reason/ }).fill(reason);
    await dialog.getByRole('button', { name: 'Send the request' }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('the check says that it waits for a decision', async () => {
    await expect(page.getByText(reason)).toBeVisible();
    await expect(check).toContainText('Waits for a decision');
    await expect(
      page.getByRole('heading', { name: 'Exemption' }),
    ).toBeFocused();
    await page.reload();
    await expect(page.getByText(reason)).toBeVisible();
  });

  await test.step('who asked takes it back', async () => {
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await expect(
      page.getByRole('button', { name: 'Ask for an exemption' }),
    ).toBeVisible();
    await expect(page.getByText(reason)).toBeHidden();
  });
});

test('a dialog is left by keyboard, and gives the focus back', async ({
  page,
}) => {
  await openWorstService(page);
  await openFailingCheck(page);
  const ask = page.getByRole('button', { name: 'Ask for an exemption' });
  await ask.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(ask).toBeFocused();
});
