import { accessSync, constants, readdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf, isDone, markDone } from './fingerprint.mjs';
import { Problem } from './problem.mjs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

const STAMP = 'node_modules/.production-checklist-install';
/** What the packages and a build take up, in bytes. */
const NEEDED = 3e9;

/** What a registry's certificate that is not trusted is reported as. */
const UNTRUSTED = /self-signed certificate|unable to (get|verify)|CERT_/;

/** Installs the dependencies, unless those that the lock file names are there. */
export async function installDependencies(env, progress) {
  const fingerprint = fingerprintOf([
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    ...manifests(),
  ]);
  if (isDone(STAMP, fingerprint)) return;
  checkDisk();
  progress.step('Installing dependencies (a few minutes the first time)');
  const { code, output } = await run('yarn', ['install', '--immutable'], {
    cwd: ROOT,
    env,
    hopeless: UNTRUSTED,
  });
  if (code !== 0) throw explain(output);
  markDone(STAMP, fingerprint);
  progress.done();
}

function manifests() {
  return ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(ROOT, folder))
      .sort()
      .map(name => `${folder}/${name}/package.json`),
  );
}

/** A problem where the disk cannot be written to or has no room. */
export function checkDisk() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    throw new Problem(
      `${ROOT} cannot be written to. Make it writable, or clone the repository to a disk that is.`,
    );
  }
  const { bavail, bsize } = statfsSync(ROOT);
  const free = bavail * bsize;
  if (free < NEEDED) {
    throw new Problem(
      `The disk that holds ${ROOT} has ${gigabytes(
        free,
      )} GB left and the portal needs ${gigabytes(
        NEEDED,
      )} GB. Free some space.`,
    );
  }
}

function explain(output) {
  if (/ENOSPC/.test(output)) {
    return new Problem(
      `The disk that holds ${ROOT} is full. Free about ${gigabytes(
        NEEDED,
      )} GB and run the command again.`,
    );
  }
  if (UNTRUSTED.test(output)) {
    return new Problem(
      'The npm registry’s certificate is not trusted, as behind a company’s proxy. Set NODE_EXTRA_CA_CERTS to the file of the certificate authority and run the command again.',
    );
  }
  if (
    /RequestError|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ERR_SOCKET/.test(output)
  ) {
    return new Problem(
      'The npm registry cannot be reached, so the dependencies could not be installed. Check the network, or set YARN_NPM_REGISTRY_SERVER to a registry that you can reach.',
    );
  }
  const lines = output
    .split('\n')
    .filter(
      line => /YN\d+: .*(│|·)/.test(line) && !/YN00(02|13|60|86)/.test(line),
    )
    .slice(-8)
    .join('\n');
  return new Problem(`The dependencies could not be installed:\n${lines}`);
}

function gigabytes(bytes) {
  return (bytes / 1e9).toFixed(1);
}
