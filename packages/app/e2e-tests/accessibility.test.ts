import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import {
  BOARD_PATH,
  CARD,
  ENTITY_PATH,
  GROUP_PATH,
  openBoard,
  openWorstService,
  rows,
} from './board';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** @param part - looks only there: other parts of the page are not ours */
async function expectNoViolations(page: Page, part = 'html') {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({ resultTypes: ['violations'] })
    .withTags(WCAG_22_AA)
    .analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
  ).toEqual([]);
}

for (const theme of ['light', 'dark']) {
  test.describe(`in the ${theme} theme`, () => {
    test.beforeEach(({ page }) =>
      page.addInitScript(
        name => window.localStorage.setItem('theme', name),
        theme,
      ),
    );

    test('the scoreboard has no accessibility violation', async ({ page }) => {
      await openBoard(page);
      await expectNoViolations(page);

      await page
        .getByRole('group', { name: 'Filters' })
        .getByRole('button', { name: 'Owner' })
        .click();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      await expectNoViolations(page);
    });

    for (const [name, path, complete] of [
      ['overview', '/overview', 'Services by score'],
      ['list of checks', '/checks', 'Pass rate'],
      ['page of a check', '/checks/docker-image/non-root', 'What is asked'],
      ['teams', '/teams', 'Average score'],
      ['exemptions', '/exemptions', 'Waiting for a decision'],
    ]) {
      test(`the ${name} has no accessibility violation`, async ({ page }) => {
        await page.goto(`${BOARD_PATH}${path}`);
        await expect(page.getByText(complete).first()).toBeVisible();
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
        await expectNoViolations(page);
      });
    }

    for (const [name, path, title] of [
      ['a service', ENTITY_PATH, 'Fix first'],
      ['a group', GROUP_PATH, 'Lowest scores'],
      ['a home page', '/home', 'All services of my teams'],
    ]) {
      test(`the card of ${name} has no accessibility violation`, async ({
        page,
      }) => {
        await page.goto(path);
        await expect(page.getByText(title).first()).toBeVisible();
        await expectNoViolations(page, CARD);
      });
    }

    test('a service beside the table has no accessibility violation', async ({
      page,
    }) => {
      await openBoard(page, '?state=done');
      await rows(page).first().getByRole('link').first().click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /points$/ })
        .first()
        .click();
      await expect(page.getByText('Why it matters').first()).toBeVisible();
      await expectNoViolations(page);
    });

    test('the scorecard has no accessibility violation', async ({ page }) => {
      await openWorstService(page);
      await expectNoViolations(page);

      await page.locator('ol button').first().click();
      await expect(page.getByText('Why it matters').first()).toBeVisible();
      await expectNoViolations(page);
    });
  });
}
