import { expect, test } from '@playwright/test';
import {
  BOARD_PATH,
  CARD,
  ENTITY_PATH,
  GROUP_PATH,
  openBoard,
  overflows,
  rows,
  SERVICES_PATH,
  speak,
} from './board';

const TAB = 'production-checklist';
const LONG_NAMED = `/catalog/default/component/declares`;

test('a service without a source is told the line to add', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/catalog/default/component/without-source/${TAB}`);
  await expect(
    page.getByRole('heading', { name: 'We do not know where the source is' }),
  ).toBeVisible();
  const annotation = 'backstage.io/source-location';
  await expect(page.getByRole('region', { name: annotation })).toContainText(
    `${annotation}: url:https://`,
  );
  await page.getByRole('button', { name: `Copy ${annotation}` }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    `${annotation}: url:https://`,
  );
  await expect(page.getByRole('button', { name: 'Rescan' })).toBeVisible();
});

test('a check and a section of the configuration are everywhere', async ({
  page,
}) => {
  const title = 'Runbook says what to do at night';
  await openBoard(page, '?state=done');
  await expect(
    rows(page)
      .first()
      .getByRole('img', { name: /^Operations of services/ }),
  ).toBeVisible();

  await page.goto(`${BOARD_PATH}/checks?section=operations`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByText('Is there a runbook?')).toBeVisible();

  await page
    .getByRole('table', { name: 'Services' })
    .locator('tbody')
    .getByRole('link')
    .first()
    .click();
  const opened = page.locator('h4 button[aria-expanded=true]');
  await expect(opened).toContainText(title);
  await expect(opened).toContainText('There is no docs/runbook.md');
});

test('its reason is in Korean, its own texts as they were written', async ({
  page,
}) => {
  await speak(page, 'ko');
  await page.goto(`${ENTITY_PATH}/${TAB}?check=operations/runbook`);
  const opened = page.locator('h4 button[aria-expanded=true]');
  await expect(opened).toContainText('패턴에 맞는 파일이 없습니다');
  await expect(opened).toContainText('Runbook says what to do at night');
});

for (const [name, path] of [
  ['its scorecard', `${LONG_NAMED}/${TAB}`],
  ['the services', `${SERVICES_PATH}?q=reconciliation`],
  ['the exemptions', `${BOARD_PATH}/exemptions`],
  ['one check', `${BOARD_PATH}/checks/docker-image/no-build-tools`],
]) {
  test(`a very long name does not widen ${name}`, async ({ page }) => {
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await expect(
        page.getByText(/^Reconciliation-of-settlements/).first(),
      ).toBeVisible();
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      expect(await overflows(page)).toBe(false);
    }
  });
}

for (const [name, path] of [
  ['service', ENTITY_PATH],
  ['group', GROUP_PATH],
]) {
  test(`the card of a ${name} fits on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(path);
    const card = page.locator(CARD);
    await expect(card.getByRole('link').first()).toBeVisible();
    const widths = await card.evaluate(element => [
      element.scrollWidth,
      element.clientWidth,
    ]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]);
  });
}
