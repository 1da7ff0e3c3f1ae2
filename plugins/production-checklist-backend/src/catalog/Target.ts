/** An entity to scan, and where its files are. */
export interface Target {
  entityRef: string;
  title: string;
  owner?: string;
  system?: string;
  type?: string;
  lifecycle?: string;
  tags?: readonly string[];
  location: TargetLocation;
  /** Its directory in the repository, empty for the root. */
  path: string;
  /** What its image and workloads may be called. */
  names: string[];
  /** Where its manifests are, if an annotation says so. */
  manifests?: string[];
  /** Where its manifests are, if in another repository. */
  manifestsFrom?: ManifestsSource;
}

/** Another repository that has a component's manifests. */
export interface ManifestsSource {
  location: TargetLocation;
  /** The directory that has them, empty where they are found by name. */
  path: string;
}

/** A repository, at no particular revision. */
export type TargetLocation =
  | {
      type: 'scm';
      url: string;
      /** Names the repository however its address is written. */
      id?: string;
      /** Absent for the default branch. */
      branch?: string;
    }
  | { type: 'directory'; directory: string }
  | {
      type: 'added';
      /** The id of a source that another module adds. */
      source: string;
      /** Names the repository to that source. */
      repository: string;
      /** A template of the addresses of places in it. */
      link?: string;
    };

/** Names a repository: targets with the same key are read together. */
export function repositoryKey(location: TargetLocation): string {
  switch (location.type) {
    case 'scm':
      return location.url;
    case 'directory':
      return location.directory;
    default:
      return `${location.source}:${location.repository}`;
  }
}

/** What a rate limit is counted for. */
export function hostOf(location: TargetLocation): string | undefined {
  return location.type === 'scm' ? new URL(location.url).host : undefined;
}
