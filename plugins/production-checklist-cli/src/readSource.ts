import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  FileTree,
  readArchive,
  readDirectory,
} from 'backstage-plugin-production-checklist-scanner';
import { UsageError } from './UsageError';

/** Reads what the command line names, and its commit where git tells it. */
export async function readSource(
  source: string,
): Promise<{ tree: FileTree; revision?: string }> {
  const stats = await stat(source).catch(() => undefined);
  if (!stats) throw new UsageError(`${source} does not exist.`);
  if (stats.isDirectory()) {
    return {
      tree: await readDirectory(source),
      revision: await revisionOf(source),
    };
  }
  try {
    return { tree: await readArchive(source) };
  } catch (error) {
    throw new UsageError(
      `${source} is neither a directory nor a .tar.gz archive that can be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

/** The commit that is checked out, without asking git. */
async function revisionOf(directory: string): Promise<string | undefined> {
  const read = (name: string) =>
    readFile(path.join(directory, '.git', name), 'utf8').catch(() => '');
  const head = (await read('HEAD')).trim();
  const [, ref] = /^ref: (\S+)$/.exec(head) ?? [];
  if (!ref) return head || undefined;
  const loose = (await read(ref)).trim();
  const packed = (await read('packed-refs'))
    .split('\n')
    .find(line => line.endsWith(` ${ref}`));
  return loose || packed?.split(' ')[0] || undefined;
}
