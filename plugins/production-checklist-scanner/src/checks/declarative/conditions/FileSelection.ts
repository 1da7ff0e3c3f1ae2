import { Component } from '../../../component/Component';
import { SourceFile } from '../../../files/SourceFile';
import { join, relativeTo } from '../../../files/paths';
import { Glob } from '../Glob';
import { Outcome, outcome } from './Outcome';
import { state } from './statements';

/** A condition that needs more files is one for a narrower path. */
const MAX_FILES = 1000;

/** Which files a condition asks for. */
export class FileSelection {
  /** As it is written. */
  readonly source: string;
  readonly #glob: Glob;
  readonly #isFromRoot: boolean;

  private constructor(source: string, glob: Glob, isFromRoot: boolean) {
    this.source = source;
    this.#glob = glob;
    this.#isFromRoot = isFromRoot;
  }

  /** @throws Error with what is wrong with it */
  static compile(source: string): FileSelection {
    const isFromRoot = source.startsWith('/');
    const path = source.replace(/^(\.?\/)+/, '');
    if (path === '' || path.endsWith('/')) {
      throw new Error('it names no files; `docs/**` are those in a folder');
    }
    if (/(^|\/)\.\.(\/|$)/.test(path)) {
      throw new Error('`..` leads out; a leading `/` is the repository’s root');
    }
    return new FileSelection(source, Glob.compile(path), isFromRoot);
  }

  /** The paths, without those of other components. */
  paths({ scope }: Component): string[] {
    const folder = this.#isFromRoot ? '' : scope.path;
    const { tree } = scope;
    if (this.#glob.isPath) {
      const path = join(folder, this.#glob.prefix);
      return tree.has(path) ? [path] : [];
    }
    const others = (scope.target.siblings ?? []).filter(
      sibling => relativeTo(sibling, `${scope.path}/`) === undefined,
    );
    return tree.paths.filter(path => {
      const inside = relativeTo(folder, path);
      return (
        inside !== undefined &&
        this.#glob.test(inside) &&
        others.every(other => relativeTo(other, path) === undefined)
      );
    });
  }

  /** The files, read; or why that is impossible. */
  read(
    component: Component,
  ): { files: SourceFile[]; unread: Outcome[] } | Outcome {
    const paths = this.paths(component);
    if (paths.length > MAX_FILES) {
      return outcome(
        'unknown',
        state('tooManyFiles', {
          glob: this.source,
          count: paths.length,
          most: MAX_FILES,
        }),
      );
    }
    const files: SourceFile[] = [];
    const unread: Outcome[] = [];
    for (const path of paths) {
      const file = component.scope.tree.read(path);
      if (file) files.push(file);
      else {
        unread.push(
          outcome('unknown', state('fileUnread', { path }), [{ path }]),
        );
      }
    }
    return { files, unread };
  }
}
