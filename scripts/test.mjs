// `npm test`: everything that must hold, and one count over all of it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { deployPortal } from './deployment.mjs';
import { installDependencies } from './install.mjs';
import { startPortal } from './portal.mjs';
import { freePort, startPostgres } from './postgres.mjs';
import { main } from './problem.mjs';
import { Progress } from './progress.mjs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { prepareToolchain } from './toolchain.mjs';

const BROWSER_TESTS_CONFIG = path.join(
  ROOT,
  'packages/app/e2e-tests/portal/app-config.yaml',
);

const counts = { passed: 0, failed: 0, skipped: 0 };

await main(async () => {
  const progress = new Progress();
  const toolchain = await prepareToolchain(text => progress.step(text));
  await installDependencies(toolchain, progress);
  const env = { ...toolchain, CI: 'true' };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'production-checklist-'));
  try {
    await check('Formatting', ['prettier:check'], env);
    await check('API document', ['generate:api', '--check'], env);
    // All at once: in what order inferred types are written depends on what was
    // compiled before, and API reports are of what is written here.
    await check('Types', ['tsc', '--incremental', 'false'], env);
    await check('API reports', ['api-reports', '--ci'], env);
    await check('Lint', ['lint'], env);
    await unitTests(folder, env);
    await browserTests(folder, env, progress);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`,
  );
  return counts.failed ? 1 : 0;
});

/** A command that passes or fails as a whole. */
async function check(title, args, env) {
  heading(title);
  const { code } = await yarn(args, env);
  if (code === 0) counts.passed += 1;
  else counts.failed += 1;
}

async function unitTests(folder, env) {
  heading('Unit and integration tests, on SQLite and PostgreSQL');
  const outputFile = path.join(folder, 'jest.json');
  const postgres = await startPostgres();
  try {
    const { code } = await yarn(
      ['test:unit', '--json', `--outputFile=${outputFile}`],
      { ...env, ...postgres.env },
    );
    const result = readResult(outputFile);
    tally(code, {
      passed: result?.numPassedTests,
      // A suite that does not load has no failed test of its own.
      failed: result?.numFailedTests + result?.numRuntimeErrorTestSuites,
      skipped: result?.numPendingTests,
    });
  } finally {
    await postgres.stop();
  }
}

async function browserTests(folder, env, progress) {
  heading('Browser tests, against the demo portal as it is deployed');
  progress.step('Building the portal');
  const program = await deployPortal(path.join(folder, 'portal'), env);
  progress.done();
  const outputFile = path.join(folder, 'playwright.json');
  // In it, tests say who the portal's guest is.
  const guestConfig = path.join(folder, 'app-config.guest.json');
  writeFileSync(guestConfig, '{}');
  const portal = await startPortal({
    port: await freePort(),
    data: path.join(folder, 'data'),
    configs: [BROWSER_TESTS_CONFIG, guestConfig],
    env,
    program,
  });
  try {
    const { code } = await yarn(['test:browser'], {
      ...env,
      PLAYWRIGHT_BASE_URL: portal.url,
      PLAYWRIGHT_CHROMIUM_PATH: await findChromium(),
      PLAYWRIGHT_GUEST_CONFIG: guestConfig,
      PLAYWRIGHT_JSON_OUTPUT_FILE: outputFile,
    });
    const stats = readResult(outputFile)?.stats;
    tally(code, {
      passed: stats?.expected,
      failed: stats?.unexpected + stats?.flaky,
      skipped: stats?.skipped,
    });
  } finally {
    await portal.stop();
  }
}

function yarn(args, env) {
  return run('yarn', args, { cwd: ROOT, env, show: true });
}

function heading(text) {
  console.log(`\n── ${text} ──`);
}

/** Adds a runner's counts; one that failed counts at least one failure. */
function tally(code, { passed, failed, skipped }) {
  counts.passed += passed || 0;
  counts.failed += failed || (code === 0 ? 0 : 1);
  counts.skipped += skipped || 0;
}

/** What a test runner wrote; undefined where it ended before it could. */
function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
