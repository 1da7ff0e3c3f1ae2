import { Message } from './message';
import { CheckResult } from './report';
import { Score } from './score';

/**
 * Where an entity's scan stands.
 *
 * @remarks
 *
 * - `waiting`: it is due and no one has begun.
 * - `scanning`: someone is at it.
 * - `done`: the last attempt gave a report.
 * - `failed`: the last attempt gave none; `problem` says why. An earlier
 *   report is kept.
 *
 * @public
 */
export type ScanState = 'waiting' | 'scanning' | 'done' | 'failed';

/**
 * What a running scan is doing.
 *
 * @public
 */
export type ScanPhase = 'resolving' | 'reading' | 'checking' | 'storing';

/**
 * Why an entity could not be scanned, and what to do about it.
 *
 * @public
 */
export interface ScanProblem {
  /** Stable and for machines, for example `no-source-location`. */
  code: string;
  /** What happened, in one sentence. */
  message: Message;
  /** What a person can do, in one sentence. */
  remedy: Message;
}

/**
 * The state of an entity's scan. Times are ISO 8601 in UTC.
 *
 * @public
 */
export interface ScanStatus {
  state: ScanState;
  /** Set while the state is `scanning`. */
  phase?: ScanPhase;
  /** When the last attempt began. */
  startedAt?: string;
  /** When the last attempt ended. */
  finishedAt?: string;
  /** Set while the state is `failed`. */
  problem?: ScanProblem;
}

/**
 * Where a component's files come from.
 *
 * @public
 */
export interface ComponentSource {
  /** `scm` is read through a host's integration, `directory` from local disk. */
  type: 'scm' | 'directory';
  /** A link to the component on its host, or the directory's path. */
  location: string;
  /** The component's directory in the repository, empty for the root. */
  path: string;
}

/**
 * A result with the time since when it has its status.
 *
 * @public
 */
export interface ScorecardResult extends CheckResult {
  /** ISO 8601 in UTC. */
  since: string;
}

/**
 * The last report of an entity, as stored.
 *
 * @public
 */
export interface ScorecardReport {
  /** The commit that was read, where the source has one. */
  revision?: string;
  /** ISO 8601 in UTC. */
  scannedAt: string;
  score: Score;
  /** In the checklist's order. */
  results: ScorecardResult[];
}

/**
 * All that is known of one entity.
 *
 * @public
 */
export interface Scorecard {
  entityRef: string;
  source?: ComponentSource;
  scan: ScanStatus;
  /** The last good report; absent where there never was one. */
  report?: ScorecardReport;
}

/**
 * How a section's checks stand for one entity.
 *
 * @public
 */
export interface SectionTally {
  pass: number;
  fail: number;
  unknown: number;
}

/**
 * One entity on the scoreboard.
 *
 * @public
 */
export interface ServiceRow {
  entityRef: string;
  title: string;
  /** Entity ref of the owner. */
  owner?: string;
  /** Entity ref of the system. */
  system?: string;
  type?: string;
  lifecycle?: string;
  scan: ScanStatus;
  /** Absent where there never was a report. */
  score?: Score;
  /** By section id; absent where there never was a report. */
  sections?: Record<string, SectionTally>;
  /** When the last good report was made, ISO 8601 in UTC. */
  scannedAt?: string;
}

/**
 * The columns that the scoreboard's rows can be sorted by.
 *
 * @public
 */
export const SERVICE_SORT_FIELDS = [
  'title',
  'owner',
  'score',
  'coverage',
  'level',
  'scannedAt',
] as const;

/**
 * A column that the scoreboard's rows can be sorted by.
 *
 * @public
 */
export type ServiceSortField = (typeof SERVICE_SORT_FIELDS)[number];

/**
 * What to ask of the scoreboard. Filters of different names must all hold;
 * several values of one name are alternatives.
 *
 * @public
 */
export interface ServicesQuery {
  /** Part of the title or name, in any case. */
  text?: string;
  owner?: string[];
  system?: string[];
  type?: string[];
  lifecycle?: string[];
  state?: ScanState[];
  sortBy?: ServiceSortField;
  order?: 'asc' | 'desc';
  /** From 1 to 100; 25 by default. */
  limit?: number;
  /** From an earlier page of the same query. */
  cursor?: string;
}

/**
 * A page of the scoreboard.
 *
 * @public
 */
export interface ServicesPage {
  items: ServiceRow[];
  /** How many rows the query has on all its pages. */
  totalItems: number;
  /** Leads to the following page; absent on the last. */
  nextCursor?: string;
}
