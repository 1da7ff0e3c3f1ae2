import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { join } from '../../files/paths';
import { Located, locateIn, parseYaml } from '../yaml';

const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

/** Whether a path is that of a kustomization. */
export function isKustomization(path: string): boolean {
  return NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * The kustomization of a directory.
 *
 * @throws UnreadableFileError
 */
export function readKustomization(
  tree: FileTree,
  folder: string,
): { file: SourceFile; root: Located } | undefined {
  for (const name of NAMES) {
    const file = tree.read(join(folder, name));
    const [node] = file ? parseYaml(file) : [];
    if (file && node) return { file, root: locateIn(file.path, node) };
  }
  return undefined;
}

/** What a kustomization names under some keys: files, directories, URLs. */
export function entriesOf(root: Located, ...keys: string[]): Located[] {
  return keys.flatMap(key => root.get(key)?.items ?? []);
}

/** A resource that is fetched, not read from the repository. */
export function isRemote(entry: string): boolean {
  return /^(https?:|git@|git::|ssh:|oci:)|^[\w.-]+\.(com|org|io|net)\/|[?&]ref=/.test(
    entry,
  );
}
