import { posix } from 'node:path';
import { FileTree } from 'backstage-plugin-production-checklist-scanner';
import { UsageError } from './UsageError';

const SHOWN_FOLDERS = 12;

/** The component's directory, as the files are addressed. */
export function resolveComponent(
  typed: string,
  tree: FileTree,
  source: string,
): string {
  const path = posix
    .normalize(typed.replace(/\\/g, '/'))
    .replace(/^(\.?\/)+|\/+$/g, '')
    .replace(/^\.$/, '');
  if (tree.hasDirectory(path)) return path;
  if (tree.has(path)) {
    throw new UsageError(
      `--component ${typed} is a file; name the directory that it stands in.`,
    );
  }
  throw new UsageError(
    `There is no directory ${typed} in ${source}; --component is a path within it. ${folders(
      path,
      tree,
    )}`,
  );
}

/** Names what stands where the path stops being right. */
function folders(path: string, tree: FileTree): string {
  let at = path.startsWith('..') ? '' : posix.dirname(path);
  while (at !== '.' && at !== '' && !tree.hasDirectory(at)) {
    at = posix.dirname(at);
  }
  const prefix = at === '.' || at === '' ? '' : `${at}/`;
  const names = tree.paths
    .filter(each => each.startsWith(prefix))
    .map(each => each.slice(prefix.length).split('/'))
    .filter(parts => parts.length > 1)
    .map(([folder]) => folder);
  const shown = [...new Set(names)].sort();
  const place = prefix ? prefix : 'Its root';
  if (!shown.length) return `${place} holds no directories.`;
  const more = shown.length > SHOWN_FOLDERS ? ', …' : '';
  return `${place} holds: ${shown.slice(0, SHOWN_FOLDERS).join(', ')}${more}.`;
}
