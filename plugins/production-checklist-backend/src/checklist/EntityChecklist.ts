import { ChecklistMetadata } from 'backstage-plugin-production-checklist-common';
import { Scoring } from '../store/Scoring';

/** The checklist that an entity is held against. */
export interface EntityChecklist {
  metadata: ChecklistMetadata;
  /** Ids of its checks, in their order. */
  checks: readonly string[];
  /** Changes when the same files may be judged differently. */
  key: string;
  scoring: Scoring;
}
