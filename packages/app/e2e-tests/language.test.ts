import { expect, test } from '@playwright/test';
import { BOARD_PATH } from './board';

test.use({ locale: 'ko-KR' });

test('both pages speak Korean', async ({ page }) => {
  await page.addInitScript(() => window.localStorage.setItem('language', 'ko'));
  await page.goto(`${BOARD_PATH}?state=done`);
  await expect(
    page.getByRole('columnheader', { name: '마지막 검사' }),
  ).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^도커 이미지: / }).first(),
  ).toBeVisible();

  await page.locator('tbody tr').first().getByRole('link').first().click();
  await expect(
    page.getByRole('heading', { name: '먼저 고칠 것' }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: '다시 검사' })).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 3, name: '환경변수' }),
  ).toBeVisible();
});
