import { readdirSync } from 'node:fs';
import path from 'node:path';
import { FileEntry, FileTree, readDirectory } from '../files';

/** The sample services of this repository. */
const SERVICES = path.resolve(__dirname, '../../../../examples/services');

/** Every sample service by name, and all of them as one repository. */
export async function sampleServices(): Promise<Map<string, FileTree>> {
  const services = new Map([['all', await readDirectory(SERVICES)]]);
  for (const name of readdirSync(SERVICES).sort()) {
    services.set(name, await readDirectory(path.join(SERVICES, name)));
  }
  return services;
}

/** The same files, offered in another order. */
export function shuffled(tree: FileTree, seed: number): FileTree {
  const random = randomFrom(seed);
  const entries = tree.paths
    .map(name => ({ entry: entryOf(tree, name), place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
  return FileTree.create(entries);
}

function entryOf(tree: FileTree, name: string): FileEntry {
  const bytes = Buffer.from(tree.read(name)?.text ?? 'binary\0');
  return { path: name, size: bytes.length, read: () => bytes };
}

/** Mulberry32: the same numbers from the same seed, everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
