import { isNativeError } from 'node:util/types';
import { UnreadableFileError } from '../formats/UnreadableFileError';
import { SourceFile } from './SourceFile';

/**
 * A file that a reader offers. Its bytes are asked for once, and only if a
 * check wants them.
 *
 * @public
 */
export interface FileEntry {
  /** Relative to the repository's root, with forward slashes. */
  path: string;
  /** In bytes. */
  size: number;
  read(): Uint8Array;
}

/**
 * A file that is listed but not read, and why.
 *
 * @public
 */
export interface OmittedFile {
  path: string;
  reason: 'too-large' | 'binary';
}

/** A source file larger than this is data or generated: it is not read. */
const MAX_FILE_BYTES = 1024 * 1024;

/**
 * A repository's files, in memory or read as they are asked for.
 *
 * @public
 */
export class FileTree {
  /** Every path, sorted, so that no order of the input shows in a report. */
  readonly paths: readonly string[];
  /** The commit that was read, where the files themselves tell it. */
  readonly revision: string | undefined;

  readonly #entries: Map<string, FileEntry>;
  readonly #files = new Map<string, SourceFile | undefined>();
  readonly #omitted = new Map<string, OmittedFile>();

  private constructor(entries: Map<string, FileEntry>, revision?: string) {
    this.#entries = entries;
    this.paths = [...entries.keys()].sort();
    this.revision = revision;
  }

  /** Later entries of a path replace earlier ones, as in an archive. */
  static create(entries: Iterable<FileEntry>, revision?: string): FileTree {
    return new FileTree(
      new Map([...entries].map(entry => [entry.path, entry])),
      revision,
    );
  }

  /** A tree of texts, as tests write it. */
  static of(texts: Record<string, string>): FileTree {
    return FileTree.create(
      Object.entries(texts).map(([path, text]) => {
        const bytes = Buffer.from(text);
        return { path, size: bytes.length, read: () => bytes };
      }),
    );
  }

  /** This tree, with the files of another one in a folder of it. */
  mount(folder: string, other: FileTree): FileTree {
    const mounted = [...other.#entries.values()].map(entry => ({
      path: `${folder}/${entry.path}`,
      size: entry.size,
      read: () => entry.read(),
    }));
    return FileTree.create(
      [...this.#entries.values(), ...mounted],
      this.revision,
    );
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** Whether any file lies in the directory; the root is the empty path. */
  hasDirectory(path: string): boolean {
    if (path === '') return this.paths.length > 0;
    const prefix = `${path}/`;
    return this.paths.some(candidate => candidate.startsWith(prefix));
  }

  /**
   * The text of a file, or undefined where there is none, or where it is too
   * large or binary.
   *
   * @throws UnreadableFileError where the system does not let it be read
   */
  read(path: string): SourceFile | undefined {
    if (this.#files.has(path)) return this.#files.get(path);
    const entry = this.#entries.get(path);
    const file = entry && this.#open(entry);
    this.#files.set(path, file);
    return file;
  }

  /** The files that were asked for and could not be read as text. */
  get omitted(): OmittedFile[] {
    return [...this.#omitted.values()];
  }

  #open(entry: FileEntry): SourceFile | undefined {
    const { path } = entry;
    if (entry.size > MAX_FILE_BYTES) {
      this.#omitted.set(path, { path, reason: 'too-large' });
      return undefined;
    }
    const bytes = bytesOf(entry);
    if (bytes.subarray(0, 8192).includes(0)) {
      this.#omitted.set(path, { path, reason: 'binary' });
      return undefined;
    }
    return new SourceFile(path, new TextDecoder().decode(bytes));
  }
}

function bytesOf(entry: FileEntry): Uint8Array {
  try {
    return entry.read();
  } catch (error) {
    const problem = isNativeError(error) ? error.message : String(error);
    // The system names the file by a path of its own.
    const [reason] = /^[^,]*/.exec(problem) ?? [problem];
    throw new UnreadableFileError(entry.path, undefined, reason);
  }
}
