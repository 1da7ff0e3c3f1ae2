import { FileTree } from '../../files/FileTree';
import { join } from '../../files/paths';
import { repositoryPath } from '../shared/repositoryPath';
import { readMixProject } from './MixProject';

/** Projects of the repository that a Mix project depends on by their path. */
export function elixirLibraries(tree: FileTree, path: string): string[] {
  const file = tree.read(join(path, 'mix.exs'));
  if (!file) return [];
  return readMixProject(file).dependencies.flatMap(
    ({ name, options, development }) => {
      if (development) return [];
      const stated = /\bpath:\s*"([^"\n]+)"/.exec(options)?.[1];
      const relative = /\bin_umbrella:\s*true/.test(options)
        ? `../${name}`
        : stated;
      const folder =
        relative && repositoryPath(path ? `${path}/${relative}` : relative);
      return folder && tree.has(join(folder, 'mix.exs')) ? [folder] : [];
    },
  );
}
