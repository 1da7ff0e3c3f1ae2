import { expect, test } from '@playwright/test';
import {
  BOARD_PATH,
  names,
  openBoard,
  overflows,
  rows,
  SERVICES_PATH,
  settled,
} from './board';

test('the portal begins with the overview, the list with the worst service', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL(new RegExp(`${BOARD_PATH}/overview$`));
  await page.getByRole('link', { name: 'Services', exact: true }).click();
  await expect(rows(page).first()).toBeVisible();
  const scores = await page.locator('tbody td:nth-child(4)').allTextContents();
  const numbers = scores.map(Number).filter(score => !Number.isNaN(score));
  expect(numbers.length).toBeGreaterThanOrEqual(5);
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});

test('every row tells the owner, the sections and the last scan', async ({
  page,
}) => {
  await openBoard(page, '?state=done');
  const row = rows(page).first();
  // The eight sections, and the one that the configuration adds.
  await expect(row.getByRole('img')).toHaveCount(9);
  await expect(row.getByRole('img').first()).toHaveAccessibleName(
    /^Docker image: /,
  );
  await expect(row.locator('td').nth(1).getByRole('link')).toBeVisible();
  await expect(row.locator('time')).toBeVisible();
});

test('a column sorts, a link reproduces it, and back undoes it', async ({
  page,
  context,
}) => {
  await openBoard(page);
  const worstFirst = await names(page);

  await page
    .getByRole('columnheader', { name: 'Service' })
    .getByRole('button')
    .click();
  await expect(page).toHaveURL(/sort=title&order=asc/);
  await settled(page);
  const byName = await names(page);
  expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b, 'en')));

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(rows(other).first()).toBeVisible();
  expect(await names(other)).toEqual(byName);

  await page.goBack();
  await settled(page);
  expect(await names(page)).toEqual(worstFirst);
});

test('a filter narrows the services, in the address', async ({ page }) => {
  await openBoard(page);
  const all = (await names(page)).length;
  const filters = page.getByRole('group', { name: 'Filters' });

  await filters.getByRole('button', { name: 'Owner' }).click();
  const choice = page.getByRole('checkbox').first();
  await choice.check();
  await expect(page).toHaveURL(/owner=group/);
  await page.keyboard.press('Escape');
  await settled(page);

  const link = page.url();
  const narrowed = await names(page);
  expect(narrowed.length).toBeLessThan(all);

  await page.reload();
  await settled(page);
  expect(page.url()).toBe(link);
  expect(await names(page)).toEqual(narrowed);

  await page.getByRole('button', { name: 'Clear filters' }).click();
  await settled(page);
  expect(await names(page)).toHaveLength(all);
});

test('a search that finds nothing leads back', async ({ page }) => {
  await openBoard(page);
  await page
    .getByRole('searchbox', { name: 'Search by name' })
    .fill('no-such-service');
  await expect(page.getByText('No service matches')).toBeVisible();
  await expect(page).toHaveURL(/q=no-such-service/);
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect(rows(page).first()).toBeVisible();
});

test('the pages turn, and back turns them back', async ({ page }) => {
  await openBoard(page, '?sort=title&size=10');
  const first = await names(page);
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/page=2/);
  await settled(page);
  const second = await names(page);
  expect(second.filter(name => first.includes(name))).toEqual([]);

  await page.getByRole('button', { name: 'Previous page' }).click();
  await settled(page);
  expect(await names(page)).toEqual(first);

  await page.goBack();
  await settled(page);
  expect(await names(page)).toEqual(second);
});

test('a service opens beside the table, and gives the focus back', async ({
  page,
}) => {
  await openBoard(page, '?state=done&sort=title');
  const link = rows(page).nth(2).getByRole('link').first();
  const name = (await link.textContent()) ?? '';
  await link.press('Enter');
  const drawer = page.getByRole('dialog', { name });
  await expect(
    drawer.getByRole('heading', { name: 'Fix first' }),
  ).toBeVisible();
  await expect(page).toHaveURL(/state=done&sort=title&service=component/);

  await test.step('the link to an open check shows the same', async () => {
    await drawer.locator('h4 button').first().click();
    await expect(page).toHaveURL(/&service\.check=/);
    await page.reload();
    await expect(drawer.locator('[aria-expanded=true]')).toBeInViewport();
  });

  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page).toHaveURL(/state=done&sort=title$/);
  await expect(link).toBeFocused();

  await page.goBack();
  await expect(drawer).toBeVisible();
});

test('services are read on a phone without scrolling sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(SERVICES_PATH);
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^Docker image:/ }).first(),
  ).toBeVisible();
  expect(await overflows(page)).toBe(false);
});
