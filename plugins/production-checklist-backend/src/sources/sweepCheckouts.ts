import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { CHECKOUT_PREFIX } from './ScmSource';

/** However many components of a repository are scanned one after the other. */
const MIN_AGE_MS = 60 * 60 * 1000;

/**
 * Removes checkouts of processes that were killed. Another process may be at
 * work in the same directory: what is young stays.
 */
export async function sweepCheckouts(
  workingDirectory: string,
  timeoutMs: number,
): Promise<void> {
  const before = Date.now() - Math.max(MIN_AGE_MS, 4 * timeoutMs);
  const names = await readdir(workingDirectory).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(CHECKOUT_PREFIX)) continue;
    const folder = path.join(workingDirectory, name);
    const stats = await stat(folder).catch(() => undefined);
    if (stats && stats.mtimeMs < before) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
