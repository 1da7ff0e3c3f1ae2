import { stat } from 'node:fs/promises';
import { isNativeError } from 'node:util/types';
import {
  FileTree,
  LimitExceededError,
  readArchive,
  readDirectory,
} from 'backstage-plugin-production-checklist-scanner';
import { UsageError } from './UsageError';

/** What the system's short names mean to the person at the terminal. */
const CAUSES: Record<string, string> = {
  EACCES: 'you may not read it; change its permissions, or ask its owner',
  EPERM: 'you may not read it; change its permissions, or ask its owner',
  ENOENT: 'it does not exist; check the path',
  ENOTDIR: 'it does not exist; check the path',
};

/** Reads what the command line names. */
export async function readSource(source: string): Promise<FileTree> {
  const stats = await attempt(source, () => stat(source));
  const tree = stats.isDirectory()
    ? await attempt(source, () => readDirectory(source))
    : await archive(source);
  if (!tree.paths.length) {
    throw new UsageError(
      `${source} holds no files; name a directory or a .tar.gz archive of a repository.`,
    );
  }
  return tree;
}

async function archive(source: string): Promise<FileTree> {
  try {
    return await attempt(source, () => readArchive(source));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      `${source} is not a whole .tar.gz archive (${lower(
        error,
      )}); make it again with \`tar -czf\`, or name a directory.`,
    );
  }
}

async function attempt<T>(source: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof LimitExceededError) {
      throw new UsageError(
        `${source} is too large: ${lower(
          error,
        )}; name a smaller directory, or leave out what is not the repository's.`,
      );
    }
    const { code = '', path = source } = error as NodeJS.ErrnoException;
    if (!CAUSES[code]) throw error;
    throw new UsageError(`${path} cannot be read: ${CAUSES[code]}.`);
  }
}

/** An error's message, to stand within a sentence. */
function lower(error: unknown): string {
  const text = isNativeError(error) ? error.message : String(error);
  return text.charAt(0).toLocaleLowerCase('en-US') + text.slice(1);
}
