import { HumanDuration } from '@backstage/types';

export interface Config {
  /** The production checklist. */
  productionChecklist?: {
    targets?: {
      /**
       * Which entities are scanned: a catalog filter, or a list of alternative
       * ones. Components of type service, website or worker by default.
       */
      filter?: object | object[];
      /**
       * How often the catalog is looked at for new and gone entities; 5
       * minutes by default.
       */
      refresh?: HumanDuration | string;
    };
    scanning?: {
      /**
       * After what time an entity is looked at again; 24 hours by default. An
       * unchanged repository costs the look alone.
       */
      period?: HumanDuration | string;
      /**
       * How many repositories are scanned at the same time over all replicas,
       * from 1 to 16; 2 by default.
       */
      lanes?: number;
      /**
       * How long one repository may take to be read and scanned; 5 minutes by
       * default.
       */
      timeout?: HumanDuration | string;
    };
    /**
     * Where manifests are that are in other repositories than their components,
     * for example of Argo CD or Flux. The first that fits an entity counts; its
     * annotation `production-checklist/manifest-location` comes before.
     */
    manifests?: Array<{
      /** A catalog filter, or a list of alternative ones; all by default. */
      filter?: object | object[];
      /**
       * Address of the repository or of a directory in it, as the host's page
       * has it. `{name}`, `{namespace}` and `{kind}` stand for the entity's.
       */
      location: string;
    }>;
    /**
     * Sections of the checklist besides its own, shown after them; none by
     * default.
     */
    sections?: Array<{
      /**
       * The first part of its checks' ids, of lower-case letters, digits and
       * hyphens.
       */
      id: string;
      /** As people see it. */
      title: string;
    }>;
    /** Checks besides the checklist's own, 200 at most; none by default. */
    checks?: Array<{
      /**
       * `<section>/<name>`, of lower-case letters, digits and hyphens. Results
       * are stored by it: another id is another check.
       */
      id: string;
      /** A short noun phrase. */
      title: string;
      /** 3 for critical, 2 for major, 1 for minor; 2 by default. */
      weight?: 1 | 2 | 3;
      /** What the check asks of a component, in one sentence. */
      question: string;
      /** Why it matters in production. */
      why: string;
      /** How to fix a failure. */
      remediation: string;
      /** The address of a page that says more; none by default. */
      documentation?: string;
      /**
       * Of which entities it is asked: a catalog filter, or a list of
       * alternative ones. It can ask for `kind`, `metadata.namespace`,
       * `metadata.name`, `metadata.tags`, `spec.type`, `spec.lifecycle`,
       * `relations.ownedBy` and `relations.partOf` (the system). Of all entities
       * by default.
       */
      filter?: object | object[];
      /**
       * Where this does not hold, the check is not applicable. A condition has
       * exactly one of `file`, `value`, `allOf`, `anyOf` and `not`; the page on
       * configuration describes them. Always applicable by default.
       */
      when?: object;
      /** Where this holds, the check passes. Written as `when` is. */
      condition: object;
    }>;
    /**
     * How much checks count, by their id: 3 for critical, 2 for major, 1 for
     * minor. A check's own weight by default. Results are scored anew, and not
     * scanned anew.
     */
    weights?: { [check: string]: 1 | 2 | 3 };
    /** Ids of checks that are left out; none by default. */
    disabled?: string[];
    /**
     * The ladder that entities climb, from the lowest level to the highest, 10
     * at most. By default Level 1 from a score of 50, Level 2 from 70 and Level
     * 3 from 90, with no critical failure from Level 2 on.
     */
    levels?: Array<{
      /** As people see it. */
      name: string;
      /** The least score in percent, more than that of the level below. */
      minScore: number;
      /**
       * How many critical checks may fail, not more than at the level below; any
       * number by default.
       */
      maxCriticalFailures?: number;
    }>;
    /**
     * What holds for some entities only, on top of `weights` and `disabled`. All
     * that fit an entity apply, later ones win; none by default.
     */
    checklists?: Array<{
      /** Which entities: a filter as that of a check. */
      filter: object | object[];
      /** As `weights` above; none by default. */
      weights?: { [check: string]: 1 | 2 | 3 };
      /** As `disabled` above; none by default. */
      disabled?: string[];
    }>;
    history?: {
      /**
       * For how long changes of results and scores are kept, 90 days or more;
       * 400 days by default.
       */
      retention?: HumanDuration | string;
      /**
       * For how long it is kept when an entity was scanned and how that ended, a
       * day or more; 30 days by default. Looks that find nothing new are not
       * among them.
       */
      scans?: HumanDuration | string;
    };
    badges?: {
      /**
       * Whether an entity's badge can be seen without a sign-in, as in a README
       * on a source host; false by default. Whoever knows an entity's name then
       * learns its score.
       */
      public?: boolean;
    };
    notifications?: {
      /**
       * Whether owners are notified when a check starts to fail; true by
       * default. Without the notifications plugin nothing happens.
       */
      enabled?: boolean;
      /**
       * From which weight on: 3 for critical checks alone, 2 for major ones
       * too, 1 for all; 3 by default.
       */
      minWeight?: 1 | 2 | 3;
    };
    exemptions?: {
      /** Whether people may approve what they ask for; false by default. */
      selfApproval?: boolean;
      /**
       * Whether what a repository declares in its `.production-checklist.yaml`
       * counts, without anyone's approval; false by default.
       */
      fromRepository?: boolean;
      /**
       * After what time an exemption expires that states no date; by default it
       * lasts as long as allowed.
       */
      defaultDuration?: HumanDuration | string;
      /** How long an exemption may last; any time by default. */
      maxDuration?: HumanDuration | string;
      attestations?: {
        /**
         * After what time an attestation expires that states no date; 180 days
         * by default.
         */
        defaultDuration?: HumanDuration | string;
        /** How long an attestation may last; any time by default. */
        maxDuration?: HumanDuration | string;
      };
    };
    sources?: {
      /**
       * Directories whose direct children are repositories that may be read
       * from disk, for entities whose location is a `file:` one. Relative paths
       * are relative to the backend's working directory. None by default.
       */
      localDirectories?: string[];
      limits?: {
        /** How many files a repository may have; 100000 by default. */
        maxFiles?: number;
        /**
         * How large the archive of a repository may be as it is downloaded, in
         * MiB; 256 by default.
         */
        maxArchiveMegabytes?: number;
        /**
         * How large the files of a repository may be altogether, in MiB; 512 by
         * default.
         */
        maxMegabytes?: number;
        /** How large any one file may be, in MiB; 128 by default. */
        maxFileMegabytes?: number;
      };
      cache?: {
        /**
         * How much disk the archives of repositories may take, in MiB; 512 by
         * default. A change of the checklist alone is judged from them, without
         * a download. With 0 nothing is kept.
         */
        maxMegabytes?: number;
        /**
         * Where they are kept; a folder in `backend.workingDirectory` by
         * default. Several processes may share it.
         */
        directory?: string;
      };
    };
  };
}
