/** The columns that can be left out, in their order; the name always stays. */
export const COLUMNS = [
  'owner',
  'level',
  'score',
  'change',
  'sections',
  'criticalFailures',
  'coverage',
  'scannedAt',
] as const;

/** A column that can be left out. */
export type Column = (typeof COLUMNS)[number];

/** The columns that are shown where the address says nothing. */
export const DEFAULT_COLUMNS: readonly Column[] = [
  'owner',
  'level',
  'score',
  'change',
  'sections',
  'scannedAt',
];

/** Whether a column tells what a scan found. */
export function isFigure(column: Column): boolean {
  return column !== 'owner' && column !== 'scannedAt';
}
