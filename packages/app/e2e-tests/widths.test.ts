import { expect, test } from '@playwright/test';
import { BOARD_PATH, ENTITY_PATH, overflows, speak } from './board';

const PAGES = [
  `${ENTITY_PATH}/production-checklist?check=docker-image/non-root`,
  `${BOARD_PATH}/overview`,
  `${BOARD_PATH}/services`,
  `${BOARD_PATH}/services?service=component:default/orders`,
  `${BOARD_PATH}/checks`,
  `${BOARD_PATH}/checks/docker-image/non-root`,
  `${BOARD_PATH}/teams`,
  `${BOARD_PATH}/exemptions`,
];

for (const language of ['en', 'ko'] as const) {
  for (const path of PAGES) {
    test(`${path} fits every window in ${language}`, async ({ page }) => {
      await speak(page, language);
      await page.goto(path);
      await expect(page.locator('h2, tbody tr').first()).toBeVisible();
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      for (const width of [375, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        // The frame around the page needs a moment to follow its window.
        await expect
          .poll(() => overflows(page), { message: `at ${width} px` })
          .toBe(false);
      }
    });
  }
}
