import ignore, { Ignore } from 'ignore';
import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { ComponentScope, ComponentTarget } from './ComponentScope';
import { isProductPath } from './isProductPath';
import { folderOf, join, relativeTo } from '../files/paths';

/**
 * Cuts a component out of a repository.
 *
 * @param libraries - directories of this repository that the component
 *   depends on; their product code counts as its own
 */
export function createScope(
  tree: FileTree,
  target: ComponentTarget,
  libraries: readonly string[] = [],
): ComponentScope {
  return new DefaultComponentScope(tree, target, libraries);
}

class DefaultComponentScope implements ComponentScope {
  readonly tree: FileTree;
  readonly target: ComponentTarget;
  readonly path: string;
  readonly names: readonly string[];
  readonly directories: readonly string[];
  readonly #libraries: readonly string[];
  #product?: string[];
  #ignoreFiles?: { folder: string; path: string; rules: string[] }[];

  constructor(
    tree: FileTree,
    target: ComponentTarget,
    libraries: readonly string[],
  ) {
    this.tree = tree;
    this.target = target;
    this.path = target.path;
    this.#libraries = libraries;
    this.names = namesOf(target);
    this.directories = directoriesUpwards(target.path);
  }

  product(pattern?: RegExp): string[] {
    this.#product ??= [this.path, ...this.#libraries].flatMap(folder =>
      this.#productIn(folder),
    );
    const paths = this.#product;
    return pattern ? paths.filter(path => pattern.test(path)) : [...paths];
  }

  sources(extensions: readonly string[]): SourceFile[] {
    return this.product()
      .filter(path =>
        extensions.includes(path.slice(path.lastIndexOf('.') + 1)),
      )
      .map(path => this.tree.read(path))
      .filter((file): file is SourceFile => file !== undefined);
  }

  inherited(name: string): SourceFile | undefined {
    for (const folder of this.directories) {
      const file = this.tree.read(join(folder, name));
      if (file) return file;
    }
    return undefined;
  }

  inheritedAll(pattern: RegExp): string[] {
    const ancestors = this.directories.slice(1);
    return [
      ...this.product(pattern),
      ...ancestors.flatMap(folder =>
        this.tree.paths.filter(
          path => folderOf(path) === folder && pattern.test(path),
        ),
      ),
    ];
  }

  ignoredBy(path: string): { path: string; line: number } | undefined {
    this.#ignoreFiles ??= this.tree.paths
      .filter(name => /(^|\/)\.gitignore$/.test(name))
      .map(name => ({
        folder: folderOf(name),
        path: name,
        rules: this.tree.read(name)?.lines ?? [],
      }));
    for (const { folder, path: file, rules } of this.#ignoreFiles) {
      const inside = relativeTo(folder, path);
      if (inside === undefined || !ignore().add(rules).ignores(inside)) {
        continue;
      }
      const line = rules.findIndex(rule => oneRule(rule).ignores(inside));
      return { path: file, line: line + 1 };
    }
    return undefined;
  }

  #productIn(folder: string): string[] {
    const siblings = (this.target.siblings ?? []).filter(
      sibling =>
        sibling !== folder && relativeTo(folder, sibling) !== undefined,
    );
    return this.tree.paths.filter(path => {
      const inside = relativeTo(folder, path);
      return (
        inside !== undefined &&
        isProductPath(inside) &&
        !siblings.some(sibling => relativeTo(sibling, path) !== undefined)
      );
    });
  }
}

function oneRule(rule: string): Ignore {
  return ignore().add(rule);
}

function namesOf(target: ComponentTarget): string[] {
  const own = target.path.slice(target.path.lastIndexOf('/') + 1);
  const names = [...(target.names ?? []), own]
    .filter(Boolean)
    .map(name => name.toLocaleLowerCase('en-US'));
  return [...new Set(names)];
}

function directoriesUpwards(path: string): string[] {
  const directories = [path];
  for (let at = path; at !== ''; ) {
    at = folderOf(at);
    directories.push(at);
  }
  return directories;
}
