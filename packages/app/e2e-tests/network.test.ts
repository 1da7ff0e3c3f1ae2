import { expect, test } from '@playwright/test';
import { openWorstService } from './board';

const CHECK_HISTORY = /\/history\?check=/;

test('a part that cannot be read says so, and leaves the rest', async ({
  page,
}) => {
  await openWorstService(page);
  await page.route(CHECK_HISTORY, route => route.abort());
  await page.locator('h4 button').first().click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The history could not be loaded');
  await expect(page.getByText('Why it matters')).toBeVisible();

  await page.unroute(CHECK_HISTORY);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toBeHidden();
});
