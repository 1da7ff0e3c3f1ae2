import { expect, test } from '@playwright/test';
import { SERVICES_PATH } from './board';

const TIMEOUT = 180_000;

test('the portal scans its services by itself', async ({ page }) => {
  test.setTimeout(TIMEOUT);

  await test.step('the catalog has services', async () => {
    await expect(async () => {
      await page.goto(SERVICES_PATH);
      const count = await page.getByText(/^\d+ services$/).textContent({
        timeout: 5000,
      });
      expect(parseInt(count ?? '', 10)).toBeGreaterThanOrEqual(10);
    }).toPass({ timeout: TIMEOUT });
  });

  await test.step('none of them is still to be scanned', async () => {
    await page.goto(`${SERVICES_PATH}?state=waiting&state=scanning`);
    await expect(page.getByText('No service matches')).toBeVisible({
      timeout: TIMEOUT,
    });
  });
});
