import { expect, test } from '@playwright/test';
import { BOARD_PATH, speak } from './board';

test.use({ locale: 'ko-KR' });

test('both pages speak Korean', async ({ page }) => {
  await speak(page, 'ko');
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

test('a Korean scorecard gives its reasons and fixes in Korean', async ({
  page,
}) => {
  await speak(page, 'ko');
  await page.goto(`${BOARD_PATH}?state=done&sort=score&order=asc`);
  await page.locator('tbody tr').first().getByRole('link').first().click();
  await page.getByRole('button', { name: /^실패 \d/ }).click();

  const checks = page.locator('h4 button');
  await expect(checks.first()).toBeVisible();
  const reasons = await page.locator('h4 [id$=-reason]').allTextContents();
  expect(reasons.length).toBeGreaterThan(0);
  expect(reasons.filter(reason => !/[가-힣]/.test(reason))).toEqual([]);

  await checks.first().click();
  const fix = page.locator('div', {
    has: page.getByRole('heading', { name: '고치는 방법' }),
  });
  await expect(fix.last()).toContainText(/세요\./);
});

for (const path of [
  'overview',
  'services',
  'checks',
  'checks/docker-image/non-root',
  'teams',
  'exemptions',
]) {
  test(`${path} leaves no heading or label in English`, async ({ page }) => {
    await speak(page, 'ko');
    await page.goto(`${BOARD_PATH}/${path}`);
    await expect(
      page.getByRole('navigation', { name: '스코어보드' }).getByRole('link'),
    ).toHaveText([
      '개요',
      '서비스',
      '점검 항목',
      '팀',
      /^예외(\d+, 결정 대기 \d+건)?$/,
    ]);
    const words = page.locator('h2, h3, th, label, button, [role=status]');
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(words.first()).toBeVisible();
    const said = await words.evaluateAll(elements =>
      elements
        .filter(element => element.closest('div[lang]'))
        .map(element => element.textContent ?? ''),
    );
    expect(said.length).toBeGreaterThan(0);
    const english = said.filter(
      text => /[a-z]/i.test(text) && !/[가-힣]/.test(text),
    );
    // Names of things, and the section that the tests' portal adds.
    expect(
      english.filter(text => !/README|Probe|Operations/.test(text)),
    ).toEqual([]);
  });
}
