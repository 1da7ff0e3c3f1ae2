// Takes the pictures of README and docs of a portal that runs, without and with
// pictures' names to take only those: node scripts/screenshots.mjs <url> [name …]
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';
import { main, Problem } from './problem.mjs';
import { ROOT } from './root.mjs';

const SERVICE = '/catalog/default/component/orders';
const BOARD = '/production-checklist';
const MARGIN = 12;

/**
 * Where the pages are, a text that is there once they are complete, and which
 * part of them is worth a picture.
 */
const PICTURES = {
  scorecard: {
    route: `${SERVICE}/production-checklist`,
    complete: 'Fix first',
  },
  check: {
    route: `${SERVICE}/production-checklist?status=fail&check=docker-image/non-root`,
    complete: 'Why it matters',
    height: 1000,
  },
  'scorecard-ko': {
    route: `${SERVICE}/production-checklist`,
    complete: '먼저 고칠 것',
    language: 'ko',
  },
  overview: { route: `${BOARD}/overview`, complete: 'This week', height: 1180 },
  scoreboard: {
    route: `${BOARD}/services?state=done`,
    complete: 'Storefront',
    height: 1040,
  },
  'scoreboard-dark': {
    route: `${BOARD}/services?state=done`,
    complete: 'Storefront',
    height: 1040,
    theme: 'dark',
  },
  'service-beside': {
    route: `${BOARD}/services?state=done&service=component:default/orders`,
    complete: 'Fix first',
    height: 1040,
  },
  checks: { route: `${BOARD}/checks`, complete: 'Error tracking is set up' },
  'one-check': {
    route: `${BOARD}/checks/docker-image/non-root`,
    complete: 'Legacy invoices',
    height: 1220,
  },
  teams: {
    route: `${BOARD}/teams?sort=averageScore&order=asc&open=group:default/engineering&open=group:default/commerce&open=group:default/operations`,
    complete: 'Support',
    height: 720,
  },
  exemptions: {
    route: `${BOARD}/exemptions`,
    complete: 'Past decisions',
    height: 720,
    prepare: askForExemption,
  },
  card: {
    route: SERVICE,
    complete: 'Open the scorecard',
    element: 'div[lang]',
    height: 1300,
  },
};

await main(async () => {
  const [url, ...names] = process.argv.slice(2);
  if (!url) {
    throw new Problem(
      'Say where the portal is: node scripts/screenshots.mjs <url>',
    );
  }
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox'],
  });
  for (const [name, picture] of Object.entries(PICTURES)) {
    if (names.length === 0 || names.includes(name)) {
      await take(browser, url, name, picture);
    }
  }
  await browser.close();
  return 0;
});

async function take(browser, url, name, picture) {
  const { route, complete, element, prepare, height = 900 } = picture;
  const { theme = 'light', language = 'en' } = picture;
  const page = await browser.newPage({
    viewport: { width: 1280, height },
    locale: language === 'ko' ? 'ko-KR' : 'en-US',
    reducedMotion: 'reduce',
  });
  await page.addInitScript(
    settings => Object.assign(window.localStorage, settings),
    { theme, language },
  );
  await prepare?.(page, url);
  await page.goto(url + route);
  await page.getByText(complete).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () => !document.querySelector('.MuiSkeleton-root'),
  );
  await page.evaluate(leaveOut, `${ROOT}/`);
  await page.screenshot({
    path: path.join(ROOT, 'docs', 'images', `${name}.png`),
    clip: element && (await around(page.locator(element))),
  });
  await page.close();
}

/** A page of exemptions that has none shows little. */
async function askForExemption(page, url) {
  await page.goto(
    `${url}${SERVICE}/production-checklist?check=docker-image/lightweight`,
  );
  const ask = page.getByRole('button', { name: 'Ask for an exemption' });
  const withdraw = page.getByRole('button', { name: 'Withdraw' });
  await ask.or(withdraw).waitFor();
  if (await withdraw.isVisible()) return;
  await ask.click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: /Reason/ })
    .fill('The smaller image comes with the move to the new cluster.');
  await dialog.getByRole('button', { name: 'Send the request' }).click();
  await withdraw.waitFor();
}

/** Where something is, and a little of what is around it. */
async function around(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return {
    x: x - MARGIN,
    y: y - MARGIN,
    width: width + 2 * MARGIN,
    height: height + 2 * MARGIN,
  };
}

/** A picture says nothing of the machine that it was taken on. */
function leaveOut(text) {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    nodes.currentNode.data = nodes.currentNode.data.replaceAll(text, '');
  }
}
