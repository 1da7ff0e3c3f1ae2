/**
 * Which entities a caller may know of: those that meet every constraint, and
 * all where there is none.
 */
export type Visibility = readonly VisibilityConstraint[];

/** The entities that are listed, or whose facts meet criteria. */
export type VisibilityConstraint =
  | { refs: readonly string[] }
  | { criteria: FactCriteria };

/** Something to hold of an entity's facts; keys and values are lower-cased. */
export type FactCriteria =
  | { allOf: FactCriteria[] }
  | { anyOf: FactCriteria[] }
  | { not: FactCriteria }
  | { key: string; values?: string[] };
