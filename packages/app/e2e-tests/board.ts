import { expect, Locator, Page } from '@playwright/test';

export const BOARD_PATH = '/production-checklist';
export const SERVICES_PATH = `${BOARD_PATH}/services`;
export const EXEMPTIONS_PATH = `${BOARD_PATH}/exemptions`;
export const ENTITY_PATH = '/catalog/default/component/orders';
export const GROUP_PATH = '/catalog/default/group/checkout';

/** The card on a page of the catalog: it says which language it speaks. */
export const CARD = 'div[lang]';

/** Opens the scoreboard's services and waits for them. */
export async function openBoard(page: Page, search = '') {
  await page.goto(`${SERVICES_PATH}${search}`);
  await expect(rows(page).first()).toBeVisible();
}

/** The services of the scoreboard's table. */
export function rows(page: Page): Locator {
  return page.getByRole('table').locator('tbody tr');
}

/** The names of the services, as the table has them. */
export function names(page: Page): Promise<string[]> {
  return rows(page).locator('td:first-child a').allTextContents();
}

/** Waits until the table shows the services that the address asks for. */
export async function settled(page: Page) {
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** Opens the scorecard's page of the service with the lowest score. */
export async function openWorstService(page: Page): Promise<string> {
  await openBoard(page, '?state=done&sort=score&order=asc');
  const link = rows(page).first().getByRole('link').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await page
    .getByRole('dialog', { name })
    .getByRole('link', { name: 'Open its page' })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Fix first' })).toBeVisible();
  return name;
}

/** Whether the page is wider than its window. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > window.innerWidth,
  );
}

/** Has the portal speak a language from the next page on. */
export async function speak(page: Page, language: 'en' | 'ko') {
  await page.addInitScript(
    name => window.localStorage.setItem('language', name),
    language,
  );
}
