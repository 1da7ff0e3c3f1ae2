import { expect, test } from '@playwright/test';
import { openWorstService, overflows } from './board';

test('a team finds why its service fails and copies the fix', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const name = await openWorstService(page);
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();

  await test.step('the worst thing comes first and leads to its evidence', async () => {
    const fix = page.locator('ol').getByRole('button').first();
    await expect(fix).toContainText(/\+\d+ points/);
    await fix.click();
    const opened = page.locator('h4 button[aria-expanded=true]');
    await expect(opened).toBeFocused();
    await expect(opened).toContainText('Fails');
    await expect(page).toHaveURL(/check=/);
  });

  await test.step('some failing check shows the line and a fix to copy', async () => {
    await page.getByRole('button', { name: /^Failing \d/ }).click();
    const line = page.locator('li', { hasText: 'Deciding line:' }).first();
    const region = page.getByRole('region', { name: /^Fix for/ }).first();
    const closed = page.locator('h4 button[aria-expanded=false]');
    while (!(await line.isVisible()) || !(await region.isVisible())) {
      await closed.last().click();
    }
    await expect(line).toBeVisible();

    const code = await region.textContent();
    await region.locator('..').getByRole('button', { name: /^Copy/ }).click();
    await expect(
      region.locator('..').getByRole('button', { name: /^Copied/ }),
    ).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      code,
    );
  });
});

test('a link opens the same checks again', async ({ page, context }) => {
  await openWorstService(page);
  await page.getByRole('button', { name: /^Failing \d/ }).click();
  await page.locator('h4 button').first().click();
  await expect(page).toHaveURL(/status=fail&check=/);
  const title = await page
    .locator('h4 button[aria-expanded=true]')
    .textContent();

  const other = await context.newPage();
  await other.goto(page.url());
  const opened = other.locator('h4 button[aria-expanded=true]');
  await expect(opened).toHaveText(title ?? '');
  await expect(opened).toBeInViewport();
  await expect(
    other.getByRole('button', { name: /^Failing \d/ }),
  ).toHaveAttribute('aria-pressed', 'true');
});

test('everything is reached by keyboard', async ({ page }) => {
  await openWorstService(page);
  const rescan = page.getByRole('button', { name: 'Rescan' });
  await rescan.focus();

  await page.keyboard.press('Tab');
  await expect(page.locator('ol button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  const check = page.locator('h4 button[aria-expanded=true]');
  await expect(check).toBeFocused();

  await page.keyboard.press('Space');
  await expect(page.locator('h4 button[aria-expanded=true]')).toHaveCount(0);
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  const inDetails = page.locator('h4 + [role=region] :focus');
  const nextCheck = page.locator('h4 button:focus');
  await expect(inDetails.or(nextCheck)).toBeVisible();
});

test('a scorecard is read on a phone without scrolling sideways', async ({
  page,
}) => {
  await openWorstService(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await page.locator('ol button').first().click();
  await expect(page.getByText('Why it matters').first()).toBeVisible();
  expect(await overflows(page)).toBe(false);
});
