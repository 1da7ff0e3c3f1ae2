import {
  Evidence,
  Snippet,
} from 'backstage-plugin-production-checklist-common';

/**
 * What a package manager's manifest says, and whether a lock file holds it.
 *
 * @public
 */
export interface ManifestFact {
  at: Evidence;
  /** The package manager: `npm`, `poetry`, `maven`, … */
  tool: string;
  /** Third-party dependencies that the manifest names itself. */
  dependencies: DependencyFact[];
  lock: LockFact;
  /** What update bots call this kind of manifest. */
  bots: { dependabot: string[]; renovate: string[] };
}

/**
 * Whether a lock file holds what a manifest asks for.
 *
 * @public
 */
export type LockFact =
  | { state: 'committed'; at: Evidence }
  /** `expected` are the names that would do, the usual one first. */
  | { state: 'missing'; expected: string[] }
  /** Ignored by git; `at` is the rule. */
  | { state: 'ignored'; at: Evidence; expected: string[] }
  /** The tool has none by custom and all versions are exact (Maven, Gradle…). */
  | { state: 'unneeded' };

/**
 * A dependency that a manifest names.
 *
 * @public
 */
export interface DependencyFact {
  name: string;
  /** As written, empty where the manifest says none. */
  requirement: string;
  at: Evidence;
  /**
   * - `exact`: one version, or one that a parent or platform manages.
   * - `range`: a lock file can hold it; without one it is ambiguous.
   * - `floating`: no lock file holds it: a git branch, `LATEST`, `SNAPSHOT`, `+`.
   * - `local`: from this repository.
   */
  precision: 'exact' | 'range' | 'floating' | 'local';
  development: boolean;
}

/**
 * What a component depends on.
 *
 * @public
 */
export interface DependencyFacts {
  manifests: ManifestFact[];
  /** Third-party imports that no manifest declares. */
  undeclared: Evidence[];
}

/**
 * How one command installs language packages.
 *
 * @public
 */
export interface InstallFact {
  /** `npm`, `pip`, `bundler`, … */
  tool: string;
  /**
   * - `locked`: installs what a lock file or exact versions say.
   * - `floating`: may install something else tomorrow.
   */
  precision: 'locked' | 'floating';
  /** Why it can float, or what holds it, as a phrase: "`npm install` rewrites the lock file". */
  because: string;
  /** The lock files it relies on, by name; empty where it needs none. */
  lockFiles: string[];
  /** Whether it brings development dependencies with it. */
  development: 'included' | 'omitted' | 'none-declared';
}

/**
 * What a command of an image's start is, and what it runs in turn.
 *
 * @public
 */
export interface StartFact {
  role:
    | 'production-server'
    | 'development-server'
    | 'watcher'
    | 'build'
    /** A program of the component itself. */
    | 'program'
    /** Only hands over to what it `runs`. */
    | 'launcher';
  /** What it is called: `gunicorn`, `next start`, `npm`. */
  name: string;
  /** The server's framework id where the command tells it. */
  runs?: { argv: string[] } | { shell: string; at: Evidence };
  /**
   * What becomes of SIGTERM for what it runs, here or inside itself: it is
   * replaced by it, it passes the signal on, or it swallows it; `detached`
   * leaves it in the background and ends.
   */
  signals?: 'replaced' | 'forwarded' | 'swallowed' | 'detached';
}

/**
 * What takes requests or jobs in the program.
 *
 * @public
 */
export interface ServerFact {
  /** `queue` is a consumer of messages or jobs. */
  protocol: 'http' | 'grpc' | 'queue';
  /** As people write it: `Express`, `Spring Boot`, `grpcio`. */
  framework: string;
  version?: string;
  at: Evidence;
}

/**
 * What becomes of work in flight when the program is told to stop.
 *
 * @public
 */
export interface ShutdownFact {
  /**
   * - `drains`: stops accepting and finishes what is in flight.
   * - `exits`: catches SIGTERM and leaves at once.
   * - `forces`: stops the server by force.
   * - `misses`: a handler that SIGTERM never reaches (another signal, a branch
   *   that production does not take).
   * - `none`: no handler, and the platform has no such default.
   * - `unknown`: what decides is not in the repository.
   */
  outcome: 'drains' | 'exits' | 'forces' | 'misses' | 'none' | 'unknown';
  /**
   * The server that it speaks of, where it speaks of one of several; absent
   * where it decides for the whole program, as a signal handler does.
   */
  server?: string;
  /** What does it, as a phrase: "`server.close()` on SIGTERM", "Spring Boot 3.4 by default". */
  mechanism: string;
  at: Evidence[];
  /** The signals that it drains on, where not just SIGTERM and SIGINT. */
  signals?: readonly string[];
  /** The drain time-out that the program declares, in seconds. */
  drainSeconds?: number;
}

/**
 * What tells a platform whether the program is well.
 *
 * @public
 */
export interface HealthFact {
  kind: 'route' | 'grpc' | 'command';
  /** The route's path, or the command. */
  target: string;
  at: Evidence;
  /** Only mapped in development: it is none in production. */
  developmentOnly?: boolean;
}

/**
 * Where the program writes its log.
 *
 * @public
 */
export interface LogFact {
  sink: 'console' | 'file' | 'rotating-file' | 'network';
  /** As a phrase: "Winston's Console transport", "Spring Boot's default console logging". */
  mechanism: string;
  at: Evidence;
}

/**
 * A setting of the program, and where its value comes from.
 *
 * @public
 */
export interface SettingFact {
  subject: 'credential' | 'connection' | 'port' | 'other';
  /** The variable or key: `DATABASE_URL`, `spring.datasource.password`. */
  name: string;
  /** `argument`: of the command line alone. */
  from: 'environment' | 'literal' | 'file' | 'argument';
  at: Evidence;
}

/**
 * What a monitoring product is there for.
 *
 * @public
 */
export type MonitoringPurpose = 'error-tracking' | 'apm' | 'metrics';

/**
 * A monitoring product that the program has.
 *
 * @public
 */
export interface MonitoringFact {
  /** What the set-up serves; Sentry with tracing serves two. */
  purposes: MonitoringPurpose[];
  /** As people write it: `Sentry`, `OpenTelemetry`. */
  product: string;
  /** Where it is declared. */
  dependency?: Evidence;
  /** Where it is initialised or configured; absent: installed, never set up. */
  setUp?: Evidence;
}

/**
 * A tool that changes the database's schema.
 *
 * @public
 */
export interface MigrationFact {
  tool: string;
  at: Evidence;
  /** Where the program or image runs them by itself. */
  automatic?: Evidence;
}

/**
 * What a remedy is about. An ecosystem writes its own for as many as it can.
 *
 * @public
 */
export type RemedyTopic =
  | 'runtime-image'
  | 'omit-development-dependencies'
  | 'production-server'
  | 'log-to-console'
  | 'read-environment'
  | 'lock-dependencies'
  | 'install-locked'
  | 'drain-on-sigterm'
  | 'exec-form'
  | 'health-endpoint'
  | 'grpc-health'
  | 'error-tracking'
  | 'tracing'
  | 'metrics';

/**
 * How an ecosystem mends something.
 *
 * @public
 */
export interface Remedy {
  /** What to do, in one or two plain sentences. */
  text: string;
  snippet?: Snippet;
}
