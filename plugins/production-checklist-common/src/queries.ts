import { ServiceSortField, operations } from './schema.generated';

/** @ignore */
type QueryOf<Id extends keyof operations> = NonNullable<
  operations[Id]['parameters']['query']
>;

/**
 * Which services are meant. Filters of different names must all hold; several
 * values of one name are alternatives.
 *
 * @public
 */
export type ServicesFilter = Omit<
  QueryOf<'getServices'>,
  'sortBy' | 'order' | 'limit' | 'cursor'
>;

/**
 * What to ask of the scoreboard.
 *
 * @public
 */
export type ServicesQuery = QueryOf<'getServices'>;

/**
 * Which services a summary is of, and how far back it looks.
 *
 * @public
 */
export type SummaryQuery = QueryOf<'getSummary'>;

/**
 * Which services a check is shown for, and how far back its trend goes.
 *
 * @public
 */
export type CheckQuery = QueryOf<'getCheck'>;

/**
 * Which of the services that stand so to a check are asked for.
 *
 * @public
 */
export type CheckServicesQuery = QueryOf<'getCheckServices'>;

/**
 * Which teams are asked for.
 *
 * @public
 */
export type TeamsQuery = QueryOf<'getTeams'>;

/**
 * Which part of an entity's history is asked for.
 *
 * @public
 */
export type HistoryQuery = QueryOf<'getHistory'>;

/**
 * Which part of an entity's scans is asked for.
 *
 * @public
 */
export type ScansQuery = QueryOf<'getScans'>;

/**
 * Which exemptions are asked for.
 *
 * @public
 */
export type ExemptionsQuery = QueryOf<'getExemptions'>;

/**
 * The columns that the scoreboard's rows can be sorted by.
 *
 * @public
 */
export const SERVICE_SORT_FIELDS: readonly ServiceSortField[] = [
  'title',
  'owner',
  'score',
  'coverage',
  'level',
  'criticalFailures',
  'change',
  'scannedAt',
];
