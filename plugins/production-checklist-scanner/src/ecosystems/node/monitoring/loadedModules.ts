import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../../component/ComponentScope';
import { folderOf, relativeTo } from '../../../files/paths';
import { importsOf } from '../code/imports';
import { packagesOf } from '../packages/packages';
import { serverSources } from '../code/sources';

export interface LoadedModule {
  specifier: string;
  at: Evidence;
}

const FLAG =
  /(?:^|[\s"'=])(?:-r|--require|--import|--loader|--experimental-loader)[\s=,"']+([@\w./-]+)/g;

/**
 * Modules that are loaded for what loading them does: imported by code, or
 * named to Node.js by `-r`, `--import` or `NODE_OPTIONS` in a script, a
 * Dockerfile, or a manifest of the component.
 */
export function loadedModules(scope: ComponentScope): LoadedModule[] {
  return [
    ...serverSources(scope).flatMap(file =>
      importsOf(file).map(({ specifier, offset }) => ({
        specifier,
        at: file.at(offset),
      })),
    ),
    ...packagesOf(scope).flatMap(({ scripts }) =>
      [...scripts]
        .filter(([name]) => !/dev|test|lint|watch/.test(name))
        .flatMap(([, { text, at }]) =>
          [...text.matchAll(FLAG)].map(match => ({ specifier: match[1], at })),
        ),
    ),
    ...deploymentFiles(scope).flatMap(path => {
      const file = scope.tree.read(path);
      if (!file || !/NODE_OPTIONS|\bnode\b/.test(file.code)) return [];
      return file
        .findAll(FLAG)
        .map(({ match, at }) => ({ specifier: match[1], at }));
    }),
  ];
}

/** Files that say how the component is run, its own or by its name. */
function deploymentFiles(scope: ComponentScope): string[] {
  const ownOrNamed = (path: string) =>
    relativeTo(scope.path, path) !== undefined ||
    scope.names.some(name =>
      folderOf(path).toLocaleLowerCase('en-US').split('/').includes(name),
    );
  return scope.tree.paths.filter(
    path =>
      /(^|\/)(Dockerfile[^/]*|[^/]+\.Dockerfile|Containerfile|Procfile|[^/]*entrypoint[^/]*\.sh|start[^/]*\.sh|[^/]+\.ya?ml)$/.test(
        path,
      ) &&
      !/(^|\/)(node_modules|\.github|test|tests)\//.test(path) &&
      ownOrNamed(path),
  );
}
