import { Evidence } from 'backstage-plugin-production-checklist-common';

export type Scalar = string | number | boolean | null;

/** A value of a YAML, JSON or TOML document, whichever it is. */
export interface DataNode {
  /** The line of its key, else its own. */
  readonly at: Evidence;
  /** Undefined for a mapping or a sequence. */
  readonly scalar: Scalar | undefined;
  /** The member of that name, where it is a mapping. */
  member(key: string): DataNode | undefined;
  /** The elements, where it is a sequence. */
  readonly items: readonly DataNode[];
  /** What is directly in it. */
  readonly children: readonly DataNode[];
}
