/** A place in the repository that builds an image from a Dockerfile. */
export interface BuildReference {
  /** The file that says so. */
  by: string;
  /** The Dockerfile, in the repository. */
  dockerfile: string;
  /** The build context, in the repository. */
  context: string;
  target?: string;
  /** Build arguments with a literal value. */
  arguments: ReadonlyMap<string, string>;
  /** What the image, service or artefact is called, lower-cased. */
  names: readonly string[];
  /** Whether it publishes the image, or only builds it. */
  purpose: 'release' | 'build';
}

/** A build as a file writes it: paths not yet found in the repository. */
export interface WrittenBuild {
  by: string;
  /** Directories that its paths may be relative to, the likeliest first. */
  folders: readonly string[];
  dockerfile?: string;
  /** Absent where the build's own default, the folder, holds. */
  context?: string;
  /**
   * What the Dockerfile's path is relative to: for `docker build` the folder,
   * for compose and skaffold the context.
   */
  dockerfileIn: 'folder' | 'context';
  target?: string;
  arguments?: Record<string, string>;
  names?: readonly string[];
  purpose: 'release' | 'build';
}
