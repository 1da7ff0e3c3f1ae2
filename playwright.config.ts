import { defineConfig } from '@playwright/test';

/** Tests that change what the others see. */
const CHANGING = /(decisions|exemption|exemptionsPage|rescan)\.test\.ts/;

/**
 * The browser tests, against a portal that runs already: `npm test` starts one
 * with the demo's data and says where it is.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'node_modules/.cache/playwright',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json']]
    : [['list']],
  use: {
    baseURL: process.env.PLAYWRIGHT_BASE_URL ?? 'http://localhost:3000',
    locale: 'en-US',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH,
      args: ['--no-sandbox'],
    },
  },
  projects: [
    { name: 'first scan', testMatch: /firstScan\.setup\.ts/ },
    {
      name: 'pages',
      testMatch: /.*\.test\.ts/,
      testIgnore: CHANGING,
      fullyParallel: true,
      dependencies: ['first scan'],
    },
    {
      name: 'changes',
      testMatch: CHANGING,
      workers: 1,
      dependencies: ['pages'],
    },
  ],
});
