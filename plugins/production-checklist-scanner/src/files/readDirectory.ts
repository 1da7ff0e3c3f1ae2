import { readFileSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileEntry, FileTree } from './FileTree';
import { gitRevision } from './gitRevision';
import {
  DEFAULT_READ_LIMITS,
  LimitExceededError,
  MAX_PATH_LENGTH,
  ReadLimits,
  isNotRead,
} from './limits';

/** A deeper tree is no repository's. */
const MAX_DEPTH = 64;

/**
 * A directory's files. They are listed at once and read as they are asked for;
 * a link counts as the file it leads to, unless that lies outside.
 *
 * @throws LimitExceededError where there are more files than allowed
 *
 * @public
 */
export async function readDirectory(
  directory: string,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Promise<FileTree> {
  const root = await realpath(directory);
  const entries: FileEntry[] = [];
  await list(root, '', entries, limits, 0);
  return FileTree.create(entries, revisionOf(root));
}

function revisionOf(root: string): string | undefined {
  return gitRevision({
    read: name => {
      try {
        return readFileSync(path.join(root, '.git', name), 'utf8');
      } catch {
        return undefined;
      }
    },
  });
}

async function list(
  root: string,
  folder: string,
  entries: FileEntry[],
  limits: ReadLimits,
  depth: number,
): Promise<void> {
  if (depth > MAX_DEPTH) return;
  const children = await readdir(path.join(root, folder), {
    withFileTypes: true,
  });
  for (const child of children) {
    const name = folder ? `${folder}/${child.name}` : child.name;
    if (isNotRead(name) || name.length > MAX_PATH_LENGTH) continue;
    if (child.isDirectory()) {
      await list(root, name, entries, limits, depth + 1);
      continue;
    }
    const entry = await entryOf(root, name);
    if (entry) entries.push(entry);
    if (entries.length > limits.maxFiles) {
      throw new LimitExceededError('maxFiles', limits.maxFiles);
    }
  }
}

async function entryOf(
  root: string,
  name: string,
): Promise<FileEntry | undefined> {
  try {
    const file = await realpath(path.join(root, name));
    if (!file.startsWith(root + path.sep)) return undefined;
    const stats = await stat(file);
    return stats.isFile()
      ? { path: name, size: stats.size, read: () => readFileSync(file) }
      : undefined;
  } catch {
    // A link that leads nowhere is no file.
    return undefined;
  }
}
