import { FileTree } from '../../../../files/FileTree';
import { folderOf } from '../../../../files/paths';

const known = new WeakMap<FileTree, Map<string, string>>();

/**
 * The folders of a repository's Maven modules, by artifact id. Their files
 * are looked into and not parsed, as there may be hundreds.
 */
export function mavenModules(tree: FileTree): ReadonlyMap<string, string> {
  let modules = known.get(tree);
  if (!modules) {
    modules = new Map();
    for (const path of tree.paths) {
      if (!/(^|\/)pom\.xml$/.test(path)) continue;
      const name = artifactIdIn(tree.read(path)?.code ?? '');
      if (name && !modules.has(name)) modules.set(name, folderOf(path));
    }
    known.set(tree, modules);
  }
  return modules;
}

/** The project's own id: the first that is not its parent's. */
function artifactIdIn(text: string): string | undefined {
  const from = text.indexOf('<parent>');
  const to = text.indexOf('</parent>');
  const own =
    from < 0 || to < from ? text : text.slice(0, from) + text.slice(to);
  return /<artifactId>\s{0,20}([\w.-]{1,200})\s{0,20}<\/artifactId>/.exec(
    own,
  )?.[1];
}
