/**
 * What an entity's annotation `backstage.io/source-location` says.
 *
 * @public
 */
export interface SourceLocation {
  /** For example `url` or `file`, or a type of one's own. */
  type: string;
  target: string;
}

/**
 * Where a component is.
 *
 * @public
 */
export interface SourceAddress {
  /**
   * Names the repository to this source. Entities with the same name are
   * scanned from one read. 1000 characters at most.
   */
  repository: string;
  /** The component's directory in the repository, empty for the root. */
  path: string;
  /**
   * The addresses of pages that show places, where there are such: a template
   * with `{path}`, `{line}` and `{revision}`, as in
   * `https://p4.example.org/{path}?rev={revision}#{line}`.
   */
  link?: string;
}

/**
 * How to read a repository.
 *
 * @public
 */
export interface SourceReadOptions {
  /** Of the last report: where it still is the current one, nothing is read. */
  revision?: string;
  /** Where to put the files: an empty directory that is removed afterwards. */
  directory: string;
  /**
   * Aborted when reading takes longer than
   * `productionChecklist.scanning.timeout`, or the backend stops.
   */
  signal: AbortSignal;
}

/**
 * What was read.
 *
 * @public
 */
export interface SourceRevision {
  /**
   * Changes with the files. Without one, every look reads the repository
   * anew.
   */
  revision?: string;
}

/**
 * Reads repositories that Backstage has no integration for.
 *
 * @public
 */
export interface RepositorySource {
  /**
   * Names the source. It is stored with entities: it must not change from
   * start to start.
   */
  readonly id: string;

  /**
   * Says where a location's files are; undefined for a location that this
   * source does not read. It is asked before the portal's integrations are, for
   * every entity and at every look at the catalog, so that it must not wait for
   * anything. What it throws is shown with the entity.
   */
  locate(location: SourceLocation): SourceAddress | undefined;

  /**
   * Reads a repository into the given directory; or `unchanged`, where it
   * still is at the given revision.
   *
   * @remarks
   *
   * Repositories are read one per scan lane at the same time. What it throws is
   * shown with the entities concerned, a `NotFoundError` as a location that
   * does not exist; it is tried again later, after longer and longer.
   */
  read(
    repository: string,
    options: SourceReadOptions,
  ): Promise<SourceRevision | 'unchanged'>;
}
