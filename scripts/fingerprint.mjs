// Which work is done already: a step that is finished leaves a stamp with the
// fingerprint of all that went into it.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/** A digest of files and folders, by their contents. */
export function fingerprintOf(paths, ...also) {
  const hash = createHash('sha256').update(JSON.stringify(also));
  for (const name of paths) {
    for (const file of filesIn(path.join(ROOT, name))) {
      hash.update(path.relative(ROOT, file)).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

export function isDone(stamp, fingerprint) {
  const file = path.join(ROOT, stamp);
  return existsSync(file) && readFileSync(file, 'utf8') === fingerprint;
}

export function markDone(stamp, fingerprint) {
  const file = path.join(ROOT, stamp);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}

function filesIn(name) {
  if (!existsSync(name)) return [];
  const entries = readDirectory(name);
  if (!entries) return [name];
  return entries
    .filter(entry => !SKIPPED.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => filesIn(path.join(name, entry.name)));
}

function readDirectory(name) {
  try {
    return readdirSync(name, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
