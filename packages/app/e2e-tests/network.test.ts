import { expect, test } from '@playwright/test';
import { openWorstService } from './board';

const API = '**/api/production-checklist/**';
const CHECK_HISTORY = /\/history\?check=/;

test('the network is lost half-way through a scan, and comes back', async ({
  page,
}) => {
  await openWorstService(page);
  const rescan = page.getByRole('button', { name: 'Rescan' });
  let isLost = false;
  await page.route(API, async route => {
    if (isLost) return route.abort('internetdisconnected');
    await new Promise(resolve => setTimeout(resolve, 400));
    return route.continue();
  });

  await rescan.click();
  const scanning = page.getByRole('button', { name: 'Scanning' });
  await expect(scanning).toBeVisible();
  isLost = true;
  await expect(
    page.getByText('The progress cannot be read at the moment'),
  ).toBeVisible();
  // What was known is still there.
  await expect(page.getByRole('heading', { name: 'Fix first' })).toBeVisible();

  isLost = false;
  await expect(rescan).toBeVisible({ timeout: 60_000 });
  await expect(
    page.getByText('The progress cannot be read at the moment'),
  ).toBeHidden();
});

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
