import { expect, Page, test } from '@playwright/test';

/** Words that only the plugin's pages have. */
const OWN_WORDS = 'Pass rate by section';

/** The scripts that are loaded by now and hold the plugin's pages. */
function watchScripts(page: Page): { own(): Promise<string[]> } {
  const scripts: Promise<string | undefined>[] = [];
  page.on('response', response => {
    const { pathname } = new URL(response.url());
    if (!pathname.endsWith('.js')) return;
    scripts.push(
      response
        .text()
        .then(text => (text.includes(OWN_WORDS) ? pathname : undefined)),
    );
  });
  return {
    own: async () =>
      (await Promise.all(scripts)).filter(name => name !== undefined),
  };
}

test('nothing of the pages is loaded before one is opened', async ({
  page,
}) => {
  const scripts = watchScripts(page);
  await page.goto('/catalog');
  await expect(page.getByRole('link', { name: 'Mailer' })).toBeVisible();
  expect(await scripts.own()).toEqual([]);
  await page.getByRole('link', { name: 'Production checklist' }).click();
  await expect(page.getByText(OWN_WORDS)).toBeVisible();
  expect(await scripts.own()).not.toEqual([]);
});
