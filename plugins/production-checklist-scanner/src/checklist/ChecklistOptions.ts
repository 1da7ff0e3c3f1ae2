import {
  CheckWeight,
  Level,
} from 'backstage-plugin-production-checklist-common';
import { DeclarativeCheck } from '../checks/declarative/DeclarativeCheck';

/**
 * What may be changed about the checklist as it comes.
 *
 * @public
 */
export interface ChecklistOptions extends ChecklistChanges {
  /** Sections besides the checklist's own, after them. */
  sections: ChecklistSection[];
  /** Checks besides the checklist's own. */
  checks: DeclarativeCheck[];
  /** From the lowest to the highest; undefined for the default ones. */
  levels?: Level[];
  /** What holds for some entities only; later ones win. */
  checklists: (ChecklistChanges & {
    /** Of which entities; read by the backend, the scanner knows none. */
    filter?: unknown;
  })[];
}

/**
 * Which checks count how much.
 *
 * @public
 */
export interface ChecklistChanges {
  /** By the check's id. */
  weights: Record<string, CheckWeight>;
  /** Ids of checks that are left out. */
  disabled: string[];
}

/**
 * A part of the checklist that checks are shown under.
 *
 * @public
 */
export interface ChecklistSection {
  /** The first part of its checks' ids. */
  id: string;
  title: string;
}
