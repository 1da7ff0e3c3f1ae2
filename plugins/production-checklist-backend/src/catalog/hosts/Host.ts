/** What an address at a host says. */
export interface RepositoryAddress {
  /** The repository's page, without branch and path. */
  web: string;
  /** Branch, tag or commit; absent where it is the default branch. */
  ref?: string;
  /** Of the file or directory in the repository, empty for the root. */
  path: string;
}

/** How a kind of host addresses what is in a repository. */
export interface Host {
  /** Undefined where the address names no repository. */
  parse(url: URL): RepositoryAddress | undefined;
  /** The repository as its reader is asked for it: with no path. */
  root(web: string, ref: string | undefined): string;
  /** A line of a file at a commit; the path is encoded. */
  link(web: string, revision: string, path: string, line?: number): string;
  /** Its reader does not look for the default branch. */
  needsRef?: boolean;
  /** Its archives have no folder around all files. */
  archivesAreBare?: boolean;
}

/** The parts of an address's path, decoded. */
export function partsOf(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean).map(decode);
}

/** The page that the first parts of an address make. */
export function pageOf(url: URL, parts: readonly string[]): string {
  const path = parts
    .map(encodeURIComponent)
    .join('/')
    .replace(/\.git$/, '');
  return `${url.origin}/${path}`;
}

export function anchor(prefix: string, line: number | undefined): string {
  return line === undefined ? '' : `#${prefix}${line}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
