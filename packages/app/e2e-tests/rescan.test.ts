import { expect, test } from '@playwright/test';
import { openWorstService } from './board';

const API = '**/api/production-checklist/**';

test('a rescan shows its progress and says when it is done', async ({
  page,
}) => {
  await openWorstService(page);
  // A slow network leaves time to look.
  await page.route(API, async route => {
    await new Promise(resolve => setTimeout(resolve, 400));
    await route.continue();
  });
  const control = page.getByRole('button', { name: 'Rescan' });
  const status = control.locator('..').getByRole('status');
  await control.click();
  const scanning = page.getByRole('button', { name: 'Scanning' });
  await expect(scanning).toBeFocused();
  await expect(scanning.locator('..').getByRole('status')).toHaveText(
    /Waiting for its turn|Step \d of 4/,
  );
  await expect(status).toHaveText(/^Scan finished. The score is \d+\.$/, {
    timeout: 45_000,
  });
  await expect(control).toBeFocused();
  await expect(
    page.getByText(/^Scanned (now|\d+ seconds? ago)$/),
  ).toBeVisible();
});

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
