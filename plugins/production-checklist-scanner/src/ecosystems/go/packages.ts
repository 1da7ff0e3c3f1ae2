import { isOwnPath } from '../../component/isProductPath';
import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../files/paths';
import { importsOf } from './imports';
import { modulesIn } from './modules';

/** Files that a Linux build leaves out by their name. */
const OTHER_PLATFORM =
  /_(windows|darwin|freebsd|netbsd|openbsd|dragonfly|solaris|illumos|aix|plan9|js|wasip1|android|ios)(_[a-z0-9]+)?\.go$/;
const OTHER_BUILD =
  /^\/\/(?:go:build|[ \t]*\+build)[ \t]+(?:ignore|tools|windows|darwin|plan9|js|wasm|integration|e2e|wireinject|!linux|!unix|mage)\b(?![^\n]*\|\|)/m;

/** The Go packages of a repository: their files, and what they import. */
export class GoPackages {
  static readonly #known = new WeakMap<FileTree, GoPackages>();

  readonly #tree: FileTree;
  /** Paths of the files of each folder. */
  readonly #paths = new Map<string, string[]>();
  readonly #files = new Map<string, SourceFile[]>();
  readonly #imported = new Map<string, string[]>();
  #prefix?: string;

  private constructor(tree: FileTree) {
    this.#tree = tree;
    for (const path of tree.paths) {
      if (!path.endsWith('.go') || /_test\.go$/.test(path)) continue;
      if (!isOwnPath(path) || OTHER_PLATFORM.test(path)) continue;
      const folder = folderOf(path);
      const paths = this.#paths.get(folder);
      if (paths) paths.push(path);
      else this.#paths.set(folder, [path]);
    }
  }

  static of(tree: FileTree): GoPackages {
    let packages = GoPackages.#known.get(tree);
    if (!packages) {
      packages = new GoPackages(tree);
      GoPackages.#known.set(tree, packages);
    }
    return packages;
  }

  /** The folders of a directory that hold a package. */
  foldersIn(path: string): string[] {
    return [...this.#paths.keys()].filter(
      folder => folder === path || relativeTo(path, folder) !== undefined,
    );
  }

  /** The files that a Linux build compiles of a folder. */
  filesIn(folder: string): SourceFile[] {
    let files = this.#files.get(folder);
    if (!files) {
      files = (this.#paths.get(folder) ?? [])
        .map(path => this.#tree.read(path))
        .filter((file): file is SourceFile => file !== undefined)
        .filter(({ text }) => !OTHER_BUILD.test(headOf(text)));
      this.#files.set(folder, files);
    }
    return files;
  }

  /** The folder of this repository that an import path means. */
  resolve(path: string): string | undefined {
    const modules = modulesIn(this.#tree);
    const folders = modules
      .filter(
        module => path === module.path || path.startsWith(`${module.path}/`),
      )
      .map(module => join(module.folder, path.slice(module.path.length + 1)))
      .map(folder => folder.replace(/\/$/, ''));
    if (modules.length === 0) {
      const prefix = this.#gopathPrefix();
      const inside = path === prefix ? '' : relativeTo(prefix, path);
      if (prefix && inside !== undefined) folders.push(inside);
      folders.push(join('src', path));
    }
    return folders.find(folder => this.#paths.has(folder));
  }

  /** The folders that are compiled into what some folders are. */
  closureOf(from: readonly string[]): string[] {
    const found = new Set(from);
    // A set that grows while it is walked is walked to its end.
    for (const folder of found) {
      for (const imported of this.#importedBy(folder)) found.add(imported);
    }
    return [...found].sort();
  }

  #importedBy(folder: string): string[] {
    let folders = this.#imported.get(folder);
    if (!folders) {
      const paths = this.filesIn(folder).flatMap(file =>
        importsOf(file).map(({ path }) => path),
      );
      folders = [...new Set(paths)].flatMap(path => this.resolve(path) ?? []);
      this.#imported.set(folder, folders);
    }
    return folders;
  }

  /**
   * What a repository without modules is called in its own imports: the
   * beginning that most imports of its own folders share, or an import that is
   * called as the package at its root is.
   */
  #gopathPrefix(): string {
    if (this.#prefix !== undefined) return this.#prefix;
    const votes = new Map<string, number>();
    const [file] = this.filesIn('');
    const [, root] = /^package[ \t]+(\w+)/m.exec(file?.code ?? '') ?? [];
    for (const folder of this.#paths.keys()) {
      for (const { path } of this.filesIn(folder).flatMap(importsOf)) {
        const parts = path.split('/');
        if (!parts[0].includes('.')) continue;
        const found = parts.findIndex(
          (_, index) =>
            index > 1 && this.#paths.has(parts.slice(index).join('/')),
        );
        const isRoot = parts.length === 3 && parts[2] === root;
        if (found < 0 && !isRoot) continue;
        const prefix = parts.slice(0, found < 0 ? 3 : found).join('/');
        votes.set(prefix, (votes.get(prefix) ?? 0) + 1);
      }
    }
    const [best] = [...votes].sort(
      ([a, first], [b, second]) => second - first || (a < b ? -1 : 1),
    );
    this.#prefix = best?.[0] ?? '';
    return this.#prefix;
  }
}

/** What stands before the package clause; build constraints do. */
function headOf(text: string): string {
  const clause = /^package\s/m.exec(text);
  return text.slice(0, clause?.index ?? 0);
}
