import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';

/**
 * Which component of a repository is meant.
 *
 * @public
 */
export interface ComponentTarget {
  /** Its directory, relative to the repository's root; empty for the root. */
  path: string;
  /**
   * What it is called where it is deployed: the entity's name, the image's.
   * The directory's own name is added by itself.
   */
  names?: string[];
  /** Paths or globs of its Kubernetes manifests, where they are stated. */
  manifests?: string[];
  /** Directories of other components; what is in them is not its own. */
  siblings?: string[];
}

/**
 * Which files answer for a component. Another component's file is never
 * evidence.
 *
 * @public
 */
export interface ComponentScope {
  readonly target: ComponentTarget;
  /** Its directory, empty for the root. */
  readonly path: string;
  /** What other files may call it, lower-cased, the most specific first. */
  readonly names: readonly string[];
  readonly tree: FileTree;

  /**
   * Paths of its product files: its directory and the libraries of this
   * repository that it depends on, without tests, examples, documentation,
   * vendored and generated code.
   *
   * @param pattern - matched against the path, for example `/\.py$/`
   */
  product(pattern?: RegExp): string[];

  /** Product files read, with the ones that cannot be read as text left out. */
  sources(extensions: readonly string[]): SourceFile[];

  /**
   * The nearest file of that name: in its directory, else in an ancestor's up
   * to the root.
   */
  inherited(name: string): SourceFile | undefined;

  /** All files that match, its own first, then its ancestors' own, nearest first. */
  inheritedAll(pattern: RegExp): string[];

  /** Its directory and its ancestors, nearest first, the root (empty) last. */
  readonly directories: readonly string[];

  /** Whether git would ignore the path; the rule's place where it does. */
  ignoredBy(path: string): { path: string; line: number } | undefined;
}
