import { Evidence } from 'backstage-plugin-production-checklist-common';
import { FileTree } from '../files/FileTree';
import { join } from '../files/paths';

/** The commands of the target that `make` is called with, or of the first. */
export function makeRecipe(
  tree: FileTree,
  folder: string,
  args: readonly string[],
): { script: string; at: Evidence } | undefined {
  const file = ['Makefile', 'makefile', 'GNUmakefile']
    .map(name => tree.read(join(folder, name)))
    .find(Boolean);
  if (!file) return undefined;
  const target = args.find(word => !/^-|=/.test(word));
  const lines = file.lines;
  const start = lines.findIndex(line => {
    const names = /^([\w./-][\w ./-]*):(?!=)/.exec(line)?.[1].split(/\s+/);
    return target
      ? names?.includes(target)
      : names && !names[0].startsWith('.');
  });
  if (start < 0) return undefined;
  const recipe: string[] = [];
  for (const line of lines.slice(start + 1)) {
    if (!line.startsWith('\t')) break;
    recipe.push(
      line
        .trim()
        .replace(/^[@+-]+/, '')
        .replace(/\$\$/g, '$'),
    );
  }
  return recipe.length > 0
    ? { script: recipe.join('\n'), at: { path: file.path, line: start + 2 } }
    : undefined;
}
