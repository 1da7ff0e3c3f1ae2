import { Evidence } from 'backstage-plugin-production-checklist-common';

/** A kind of manifest, as a bot is asked about it. */
export interface ManifestPlace {
  /** What Dependabot and Renovate call the kind. */
  bots: { dependabot: readonly string[]; renovate: readonly string[] };
  /** The manifest's path. */
  path: string;
  /**
   * Directories from which its tool works: its own, its lock file's, a
   * workspace root's. Empty names the repository's root.
   */
  directories: readonly string[];
}

/** A bot that keeps dependencies fresh, as the repository configures it. */
export interface UpdateBot {
  /** As people write it: `Dependabot`. */
  name: string;
  at: Evidence;
  /** Where it is told to look after a manifest; undefined where it is not. */
  covers(manifest: ManifestPlace): Evidence | undefined;
}
