import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import {
  BOARD_PATH,
  names,
  openBoard,
  overflows,
  rows,
  settled,
} from './board';

test('a lead finds the team that needs help, and its services', async ({
  page,
}) => {
  await page.goto(`${BOARD_PATH}/teams`);
  const table = page.getByRole('table', { name: 'Teams' });
  await table
    .getByRole('columnheader', { name: 'Average score' })
    .getByRole('button')
    .click();
  await expect(page).toHaveURL(/sort=averageScore&order=asc/);

  await test.step('down the tree, always the worst one', async () => {
    const closed = table.getByRole('button', { expanded: false }).first();
    await expect(closed).toBeVisible();
    while (await closed.isVisible()) {
      const count = await table.getByRole('row').count();
      await closed.click();
      await expect(table.getByRole('row').nth(count)).toBeVisible();
      await expect(table.locator('.MuiSkeleton-root')).toHaveCount(0);
    }
  });

  const leaf = table.getByRole('row').filter({
    hasNot: page.getByRole('button'),
    has: page.getByRole('link'),
  });
  const name = await leaf.first().getByRole('link').textContent();
  await leaf.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/services\?team=group/);
  await settled(page);
  for (const row of await rows(page).all()) {
    await expect(row.locator('td').nth(1)).toHaveText(name ?? '');
  }
});

test('a bar leads to its services, and the link to the same ones', async ({
  page,
  context,
}) => {
  await page.goto(`${BOARD_PATH}/overview`);
  const bar = page.getByRole('link', { name: /^Score .*: [1-9]/ }).first();
  const [, from, to, count] =
    /Score (\d+)–(\d+): (\d+)/.exec(
      (await bar.getAttribute('aria-label')) ?? '',
    ) ?? [];
  await bar.click();
  await expect(page).toHaveURL(new RegExp(`minScore=${from}&maxScore=${to}`));
  await settled(page);
  const found = await names(page);
  expect(found).toHaveLength(Number(count));

  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  expect(await names(other)).toEqual(found);
});

test('a check has a page, from which one reaches what it failed', async ({
  page,
}) => {
  await page.goto(`${BOARD_PATH}/checks`);
  const first = page.getByRole('table').locator('tbody tr').first();
  const title = (await first.getByRole('link').first().textContent()) ?? '';
  await first.getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Pass rate: / })).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(
    page.getByRole('columnheader', { name: 'Pass rate' }),
  ).toBeVisible();

  const services = page.getByRole('table', { name: 'Services' });
  const failing = await page
    .getByRole('button', { name: /^Fails \d/ })
    .textContent();
  await expect(services.locator('tbody tr')).toHaveCount(
    Math.min(25, Number(failing?.replace(/\D/g, ''))),
  );
  await services.locator('tbody').getByRole('link').first().click();
  await expect(page.locator('h4 button[aria-expanded=true]')).toContainText(
    title,
  );
});

test('back and forward lead through the pages and their filters', async ({
  page,
}) => {
  await page.goto(BOARD_PATH);
  await expect(page).toHaveURL(/\/overview$/);
  await page.getByRole('button', { name: '7 days', exact: true }).click();
  await page.getByRole('link', { name: 'Checks', exact: true }).click();
  await page.getByRole('combobox', { name: 'Section' }).selectOption('logs');
  await expect(page).toHaveURL(/checks\?section=logs/);
  const checks = page.getByRole('table').locator('tbody tr');
  await expect(checks).toHaveCount(3);

  await page.goBack();
  await expect(checks).not.toHaveCount(3);
  await page.goBack();
  await expect(page).toHaveURL(/\/overview\?days=7$/);
  await page.goForward();
  await page.goForward();
  await expect(checks).toHaveCount(3);
});

test('the file has exactly the services that the filters leave', async ({
  page,
}) => {
  await openBoard(page, '?state=done&size=100&sort=title&order=asc&level=1');
  const shown = await names(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(
    /^production-checklist-\d{4}-\d\d-\d\d\.csv$/,
  );
  const [head, ...lines] = (await readFile(await file.path(), 'utf8'))
    .trim()
    .split(/\r?\n/);
  expect(head).toMatch(/^entity,title,owner/);
  expect(lines.map(line => line.split(',')[1])).toEqual(shown);
});

test('one part that may not be seen leaves the others', async ({ page }) => {
  await page.route('**/api/production-checklist/facets', route =>
    route.fulfill({
      status: 403,
      json: {
        error: { name: 'NotAllowedError', message: 'Unauthorized' },
        response: { statusCode: 403 },
      },
    }),
  );
  await openBoard(page);
  await expect(page.getByRole('alert')).toContainText(
    'What can be chosen could not be loaded',
  );
});

for (const path of [
  'overview',
  'services',
  'checks',
  'checks/docker-image/non-root',
  'teams',
  'exemptions',
]) {
  test(`${path} is read on a phone without scrolling sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(`${BOARD_PATH}/${path}`);
    await expect(page.locator('h2, table, ul').first()).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    expect(await overflows(page)).toBe(false);
  });
}
