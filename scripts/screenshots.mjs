// Takes the README's pictures of a portal that runs: node scripts/screenshots.mjs <url>
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { main, Problem } from './problem.mjs';
import { ROOT } from './root.mjs';

/** Where the pages are, and a text that is there once they are complete. */
const PAGES = {
  scorecard: {
    route: '/catalog/default/component/orders/production-checklist',
    complete: 'Fix first',
  },
  scoreboard: {
    route: '/production-checklist?state=done',
    complete: 'Storefront',
  },
};

await main(async () => {
  const url = process.argv[2];
  if (!url) {
    throw new Problem(
      'Say where the portal is: node scripts/screenshots.mjs <url>',
    );
  }
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
  });
  for (const [name, { route, complete }] of Object.entries(PAGES)) {
    await page.goto(url + route);
    await page.getByText(complete).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(leaveOut, `${ROOT}/`);
    await page.screenshot({
      path: path.join(ROOT, 'docs', 'images', `${name}.png`),
    });
  }
  await browser.close();
  return 0;
});

/** A picture says nothing of the machine that it was taken on. */
function leaveOut(text) {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    nodes.currentNode.data = nodes.currentNode.data.replaceAll(text, '');
  }
}
