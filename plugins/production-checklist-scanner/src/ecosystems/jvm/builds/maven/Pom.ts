import { FileTree } from '../../../../files/FileTree';
import { SourceFile } from '../../../../files/SourceFile';
import { folderOf, join } from '../../../../files/paths';
import { XmlElement, parseXml } from '../../../../formats/xml';
import { repositoryPath } from '../../../shared/repositoryPath';

/** A property can name another, which can name another. */
const MAX_SUBSTITUTIONS = 10;
const MAX_PARENTS = 10;

/** A project object model, with what it takes from its parents in this repository. */
export class Pom {
  readonly path: string;
  readonly root: XmlElement;
  /** The parent, where it is a file of this repository. */
  readonly parent: Pom | undefined;
  readonly #properties: ReadonlyMap<string, string>;

  private constructor(path: string, root: XmlElement, parent: Pom | undefined) {
    this.path = path;
    this.root = root;
    this.parent = parent;
    this.#properties = new Map(
      root.child('properties')?.children.map(({ name, text }) => [name, text]),
    );
  }

  static read(tree: FileTree, file: SourceFile, depth = 0): Pom {
    const root = parseXml(file);
    const parentFile =
      depth < MAX_PARENTS ? parentOf(tree, file, root) : undefined;
    return new Pom(
      file.path,
      root,
      parentFile && Pom.read(tree, parentFile, depth + 1),
    );
  }

  /** Itself and its parents in this repository, nearest first. */
  get lineage(): Pom[] {
    return [this, ...(this.parent?.lineage ?? [])];
  }

  get groupId(): string | undefined {
    return this.#own('groupId') ?? this.#own('parent', 'groupId');
  }

  get artifactId(): string | undefined {
    return this.#own('artifactId');
  }

  get version(): string | undefined {
    return this.#own('version') ?? this.#own('parent', 'version');
  }

  /** Replaces `${…}` by what this project or its parents set. */
  resolve(text: string): string {
    let resolved = text;
    for (let round = 0; round < MAX_SUBSTITUTIONS; round += 1) {
      const next = resolved.replace(
        /\$\{([^${}]{1,100})\}/g,
        (whole, name: string) => this.#property(name) ?? whole,
      );
      if (next === resolved || next.length > 1000) break;
      resolved = next;
    }
    return resolved;
  }

  #property(name: string): string | undefined {
    const known = this.#properties.get(name);
    if (known !== undefined) return known;
    switch (name.replace(/^(project|pom)\./, '')) {
      case 'version':
        return this.version;
      case 'groupId':
        return this.groupId;
      case 'artifactId':
        return this.artifactId;
      case 'parent.version':
        return this.#own('parent', 'version');
      case 'parent.groupId':
        return this.#own('parent', 'groupId');
      default:
        return this.parent && this.parent.#property(name);
    }
  }

  #own(...names: string[]): string | undefined {
    return this.root.child(...names)?.text || undefined;
  }
}

function parentOf(
  tree: FileTree,
  file: SourceFile,
  root: XmlElement,
): SourceFile | undefined {
  const parent = root.child('parent');
  if (!parent) return undefined;
  const relative = parent.child('relativePath');
  if (relative?.text === '') return undefined;
  const target = repositoryPath(
    join(folderOf(file.path), relative?.text ?? '../pom.xml'),
  );
  if (target === undefined) return undefined;
  const path = /\.xml$/.test(target) ? target : join(target, 'pom.xml');
  const candidate = path === file.path ? undefined : tree.read(path);
  const wanted = parent.child('artifactId')?.text;
  return candidate && parseXml(candidate).child('artifactId')?.text === wanted
    ? candidate
    : undefined;
}
