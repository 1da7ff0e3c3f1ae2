import { posix } from 'node:path';
import { FileEntry } from './FileTree';
import { gitRevision, isGitFile } from './gitRevision';
import { MAX_PATH_LENGTH, isNotRead } from './limits';

/** A chain of links that is longer leads in a circle. */
const MAX_LINKS = 40;

/** What an archive's header says of an entry. */
export interface ArchiveHeader {
  name: string;
  type?: string | null;
  size?: number;
  linkname?: string | null;
}

/** Gathers an archive's entries and makes a repository's files of them. */
export class ArchiveEntries {
  readonly #files = new Map<string, FileEntry>();
  readonly #links = new Map<string, string>();
  readonly #git = new Map<string, string>();
  readonly #tops = new Set<string>();

  /** How many files there are. */
  get size(): number {
    return this.#files.size + this.#links.size;
  }

  /** Whether an entry's bytes are needed. */
  wants({ name, type }: ArchiveHeader): boolean {
    const path = safePath(name);
    return Boolean(
      type === 'file' && path && (!isNotRead(path) || isGitFile(path)),
    );
  }

  /** @param content - none of an entry that is not wanted */
  add(header: ArchiveHeader, content?: Uint8Array): void {
    const path = safePath(header.name);
    if (path === undefined) return;
    this.#tops.add(path.split('/', 1)[0]);
    if (content && isGitFile(path)) {
      this.#git.set(path, new TextDecoder().decode(content));
    }
    if (!path || isNotRead(path)) return;
    const target = targetOf(path, header);
    if (target !== undefined) this.#links.set(path, target);
    if (content) {
      this.#links.delete(path);
      this.#files.set(path, {
        path,
        size: header.size ?? content.length,
        read: () => content,
      });
    }
  }

  /** The files, a folder that holds everything taken off. */
  get files(): FileEntry[] {
    const prefix = this.#commonFolder;
    return [...this.#files.values(), ...this.#linked()].map(entry => ({
      ...entry,
      path: entry.path.slice(prefix.length),
    }));
  }

  get revision(): string | undefined {
    const git = `${this.#commonFolder}.git/`;
    return gitRevision({ read: name => this.#git.get(git + name) });
  }

  /** A link counts as the file it leads to, unless that lies outside. */
  #linked(): FileEntry[] {
    return [...this.#links].flatMap(([path, target]) => {
      let at = target;
      for (let links = 0; links < MAX_LINKS; links += 1) {
        const next = this.#links.get(at);
        if (next === undefined) break;
        at = next;
      }
      const file = this.#files.get(at);
      return file ? [{ ...file, path }] : [];
    });
  }

  /**
   * Source hosts put a repository into a folder. One that names its own root
   * (`./`) was made of the repository itself.
   */
  get #commonFolder(): string {
    const [top] = this.#tops;
    const everything = this.#tops.size === 1 && top ? `${top}/` : '';
    const paths = [...this.#files.keys(), ...this.#links.keys()];
    return paths.every(path => path.startsWith(everything)) ? everything : '';
  }
}

/** A path within the archive, `''` for its root; undefined if it leads out. */
function safePath(name: string): string | undefined {
  const parts = name
    .replace(/\\/g, '/')
    .split('/')
    .filter(part => part !== '' && part !== '.');
  const leadsOut = name.startsWith('/') || parts.includes('..');
  const path = parts.join('/');
  return leadsOut || path.length > MAX_PATH_LENGTH ? undefined : path;
}

function targetOf(
  path: string,
  { type, linkname }: ArchiveHeader,
): string | undefined {
  if (!linkname) return undefined;
  // A hard link names its file from the archive's root, a symbolic one from
  // the folder it stands in.
  if (type === 'link') return safePath(linkname);
  if (type !== 'symlink' || linkname.startsWith('/')) return undefined;
  return posix.normalize(posix.join(posix.dirname(path), linkname));
}
