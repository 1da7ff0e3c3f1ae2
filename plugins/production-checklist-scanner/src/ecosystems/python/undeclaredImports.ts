import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { hasForeignManifest } from '../shared/hasForeignManifest';
import { STANDARD_LIBRARY } from './standardLibrary';

const IMPORT =
  /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([\w., \t]+))/gm;

/** The first import of each third-party package, where nothing declares any. */
export function undeclaredImports(scope: ComponentScope): Evidence[] {
  if (hasForeignManifest(scope, 'python')) return [];
  const own = ownModules(scope);
  const found = new Map<string, Evidence>();
  for (const file of scope.sources(['py'])) {
    for (const { match, at } of file.findAll(IMPORT)) {
      for (const name of modulesOf(match[1] ?? match[2])) {
        if (STANDARD_LIBRARY.has(name) || own.has(name) || found.has(name))
          continue;
        found.set(name, at);
      }
    }
  }
  return [...found.values()];
}

/** `os.path, requests as r` imports `os` and `requests`. */
function modulesOf(text: string): string[] {
  return text
    .split(',')
    .map(part => /^\s*(\w+)/.exec(part)?.[1] ?? '')
    .filter(Boolean);
}

/** Every folder and file of the repository can be a module of its own. */
function ownModules({ tree }: ComponentScope): Set<string> {
  return new Set(
    tree.paths
      .filter(path => /\.pyi?$/.test(path))
      .flatMap(path => path.replace(/\.pyi?$/, '').split('/')),
  );
}
