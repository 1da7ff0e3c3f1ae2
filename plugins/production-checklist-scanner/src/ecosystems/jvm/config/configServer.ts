import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { folderOf, relativeTo } from '../../../files/paths';
import { findLibrary } from '../builds/builds';
import { ConfigEntry, canonicalKey } from './ConfigEntry';

const CLIENT =
  /:spring-cloud-(starter-config|config-client|starter-kubernetes-\w*-?config)$/;
const CONFIG_FILE = /\.(ya?ml|properties)$/;

/**
 * Files of this repository that a config server serves to the component: one
 * of its name, and the shared ones beside it.
 */
export function configServerFiles(
  scope: ComponentScope,
  entries: readonly ConfigEntry[],
): SourceFile[] {
  if (!usesConfigServer(scope, entries)) return [];
  const name = entries.find(
    ({ key }) => canonicalKey(key) === 'springapplicationname',
  )?.value;
  if (!name || !/^[\w.-]+$/.test(name)) return [];
  const named = scope.tree.paths.filter(
    path =>
      CONFIG_FILE.test(path) &&
      isFor(path, name) &&
      relativeTo(scope.path || '\0', path) === undefined &&
      !/(^|\/)(test|tests|helm|chart|charts|templates|\.github)\//.test(path),
  );
  const folders = new Set(named.map(folderOf));
  const shared = scope.tree.paths.filter(
    path => folders.has(folderOf(path)) && isFor(path, 'application'),
  );
  return [...named, ...shared]
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}

/** Whether the component gets its configuration from a config server. */
export function usesConfigServer(
  scope: ComponentScope,
  entries: readonly ConfigEntry[],
): boolean {
  return (
    findLibrary(scope, CLIENT) !== undefined ||
    entries.some(({ value }) => /configserver:/.test(value))
  );
}

function isFor(path: string, name: string): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return (
    file.startsWith(name) &&
    /^(-[\w-]+)?\.(ya?ml|properties)$/.test(file.slice(name.length))
  );
}
