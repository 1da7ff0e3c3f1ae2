// The demo portal: one process that serves the app and the API on one port,
// with SQLite on disk.
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fingerprintOf, isDone, markDone } from './fingerprint.mjs';
import { Problem } from './problem.mjs';
import { ROOT } from './root.mjs';
import { end, run, start } from './run.mjs';

const APP_STAMP = 'packages/app/dist/.production-checklist-build';
const APP_SOURCES = [
  'packages/app',
  'plugins/production-checklist',
  'plugins/production-checklist-common',
  'app-config.yaml',
  'yarn.lock',
];
const START_TIMEOUT = 180_000;
/** What Node is started with to run the portal from its sources. */
const SOURCES = [
  '--require',
  '@backstage/cli/config/nodeTransform.cjs',
  'src/index.ts',
];

/** Builds the app, unless nothing that goes into it has changed. */
export async function buildApp(env, progress) {
  const fingerprint = fingerprintOf(APP_SOURCES);
  if (isDone(APP_STAMP, fingerprint)) return;
  progress.step('Building the app');
  const { code, output } = await run('yarn', ['workspace', 'app', 'build'], {
    cwd: ROOT,
    env,
  });
  if (code !== 0) throw new Problem(`The app could not be built:\n${output}`);
  markDone(APP_STAMP, fingerprint);
  progress.done();
}

/** A problem where something else listens on the port already. */
export async function checkPort(port) {
  const free = await new Promise(resolve => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
  if (!free) {
    throw new Problem(
      `Port ${port} is taken. Stop what listens there, or choose another: PORT=${
        port + 1
      } npm start`,
    );
  }
}

/**
 * Starts the portal and waits until its page answers.
 *
 * @param {{ port: number, data: string, configs: string[], env: NodeJS.ProcessEnv, program?: string[] }} options -
 *   `data` is the folder of its databases and log, `configs` are configuration
 *   files that follow the repository's own, `program` is what Node is started with
 */
export async function startPortal({
  port,
  data,
  configs,
  env,
  program = SOURCES,
}) {
  const url = `http://localhost:${port}`;
  mkdirSync(data, { recursive: true });
  const logFile = path.join(data, 'portal.log');
  const log = createWriteStream(logFile);
  const files = [path.join(ROOT, 'app-config.yaml'), ...configs];
  const child = start(
    'node',
    [...program, ...files.flatMap(file => ['--config', file])],
    {
      cwd: path.join(ROOT, 'packages', 'backend'),
      env: {
        ...env,
        NODE_ENV: 'development',
        APP_CONFIG_app_baseUrl: url,
        APP_CONFIG_backend_baseUrl: url,
        APP_CONFIG_backend_cors_origin: url,
        APP_CONFIG_backend_listen_port: String(port),
        APP_CONFIG_backend_database_connection_directory: data,
      },
    },
  );
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  try {
    await untilReady(url, child);
  } catch (error) {
    await end(child);
    throw new Problem(`${error.message}\n\n${lastLines(logFile)}`);
  }
  return { url, child, logFile, stop: () => end(child) };
}

async function untilReady(url, child) {
  const deadline = Date.now() + START_TIMEOUT;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) {
      throw new Error('The portal ended while it started. Its last words:');
    }
    if (
      (await answers(`${url}/.backstage/health/v1/readiness`)) &&
      (await answers(url))
    ) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 300));
  }
  throw new Error(
    `The portal did not answer within ${
      START_TIMEOUT / 1000
    } s. Its last words:`,
  );
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function lastLines(file) {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-20).join('\n');
}
