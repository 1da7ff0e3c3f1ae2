import { LoggerService } from '@backstage/backend-plugin-api';
import { ChecklistEntity } from '../checklist/ChecklistEntity';
import { EntityChecklist } from '../checklist/EntityChecklist';
import { ExemptionRules } from '../exemptions/ExemptionRules';
import { ScanMonitor } from '../monitoring/ScanMonitor';
import { Source } from '../sources/Source';
import { StandingChange } from '../store/operations/saveStandings';
import { ScanQueue } from '../store/ScanQueue';
import { LinkToManifest } from './manifestLinks';
import { ScannerPool } from './ScannerPool';

export interface ScanningDependencies {
  /** The checklist that an entity is held against. */
  checklistOf: (entity: ChecklistEntity) => EntityChecklist;
  /** What of the repositories' declarations counts. */
  rules: ExemptionRules;
  /** Told how an entity came to stand otherwise. */
  onChange: (entityRef: string, changes: StandingChange[]) => Promise<void>;
  logger: LoggerService;
  monitor: ScanMonitor;
  periodMs: number;
  /** How long reading a repository and scanning a component may take. */
  timeoutMs: number;
  pool: ScannerPool;
  queue: ScanQueue;
  source: Source;
  linkToManifest: LinkToManifest;
}

/** One run of a lane. */
export interface LaneRun {
  token: string;
  /** Aborted when the lane is another's, or the process ends. */
  signal: AbortSignal;
  /** When the lane begins nothing more. */
  endsAt: number;
}
