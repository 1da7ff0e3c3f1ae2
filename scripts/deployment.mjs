// The portal as it is deployed: everything built, and nothing run from sources.
import { mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

const BUNDLE = path.join(ROOT, 'packages/backend/dist/bundle.tar.gz');

/**
 * Builds the portal and lays it out in a folder.
 *
 * @returns what Node is started with to run it
 */
export async function deployPortal(folder, env) {
  await must('yarn', ['workspace', 'backend', 'build'], env);
  mkdirSync(folder);
  await must('tar', ['-xzf', BUNDLE, '-C', folder], env);
  linkDependencies(folder);
  // Options of the process, as images have them, are not for its threads.
  return ['--max-old-space-size=2048', path.join(folder, 'packages/backend')];
}

/**
 * Dependencies are the repository's. Its own packages are there as links to where
 * they are beside `node_modules`, and those hold for what was built, too.
 */
function linkDependencies(folder) {
  const from = path.join(ROOT, 'node_modules');
  const to = path.join(folder, 'node_modules');
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = entry.isSymbolicLink() ? readlinkSync(source) : source;
    symlinkSync(target, path.join(to, entry.name));
  }
}

async function must(command, args, env) {
  const { code, output } = await run(command, args, { cwd: ROOT, env });
  if (code !== 0) {
    throw new Problem(`The portal could not be built:\n${output}`);
  }
}
