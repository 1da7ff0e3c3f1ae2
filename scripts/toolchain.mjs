// Node 22 or 24 and Yarn 4, which the repository is built with. A machine that
// lacks them gets both from the npm registry, into `.cache/toolchain`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';
import { Problem } from './problem.mjs';

const NODE = 'node@24.21.0';
const YARN = '@yarnpkg/cli-dist@4.18.1';
const FOLDER = path.join(ROOT, '.cache', 'toolchain');

/**
 * Makes sure of the toolchain and returns the environment to run it in.
 *
 * @param {(line: string) => void} say - told what is being done
 */
export async function prepareToolchain(say) {
  const wanted = [...(hasNode() ? [] : [NODE]), ...(hasYarn() ? [] : [YARN])];
  if (wanted.length === 0) return process.env;
  if (!isInstalled(wanted)) {
    say(`Fetching ${wanted.join(' and ')}`);
    await install(wanted);
  }
  const bin = path.join(FOLDER, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
}

function hasNode() {
  const major = Number(process.versions.node.split('.')[0]);
  return major === 22 || major === 24;
}

function hasYarn() {
  const { status, stdout } = spawnSync('yarn', ['--version'], {
    cwd: ROOT,
    encoding: 'utf8',
    // A Yarn that would first have to be downloaded is none.
    env: { ...process.env, COREPACK_ENABLE_NETWORK: '0' },
  });
  return status === 0 && stdout.startsWith('4.');
}

function isInstalled(wanted) {
  const stamp = path.join(FOLDER, 'stamp');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted.join(' ');
}

async function install(wanted) {
  mkdirSync(FOLDER, { recursive: true });
  const { code, output } = await run(
    'npm',
    [
      'install',
      '--prefix',
      FOLDER,
      '--no-save',
      '--no-audit',
      '--loglevel=error',
      // Two tries, so that a machine without a network soon says so.
      '--fetch-retries=1',
      ...wanted,
    ],
    { cwd: FOLDER },
  );
  if (code !== 0) {
    throw new Problem(
      `Node.js 24 and Yarn 4 could not be fetched from the npm registry: ${lastError(
        output,
      )} Check the network and \`npm config get registry\`, then run the command again.`,
    );
  }
  writeFileSync(path.join(FOLDER, 'stamp'), wanted.join(' '));
}

function lastError(output) {
  const line = output
    .split('\n')
    .reverse()
    .find(text => /npm error (network|code|errno)|ENOSPC/.test(text));
  return line ? `${line.replace(/^npm error /, '').trim()}.` : 'npm failed.';
}
