import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  ChecklistMetadata,
  ProductionChecklistApi,
  ScanPhase,
  ScanStatus,
  Scorecard,
  ServiceRow,
  ServicesPage,
  ServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { checklist } from './checklist';
import { tallySections } from './reports';
import { entities, scorecards } from './services';

const PHASES: ScanPhase[] = ['resolving', 'reading', 'checking', 'storing'];
const PHASE_MS = 1200;

/** Answers as the backend does, from samples. */
export class InMemoryProductionChecklist implements ProductionChecklistApi {
  private readonly rescans = new Map<string, number>();

  async getChecklist(): Promise<ChecklistMetadata> {
    return checklist;
  }

  async getScorecard(entityRef: string): Promise<Scorecard> {
    const scorecard = scorecards.find(sample => sample.entityRef === entityRef);
    if (!scorecard) throw new NotFoundError(`No scorecard of ${entityRef}`);
    const { report } = scorecard;
    const scan = this.scanOf(scorecard);
    const requestedAt = this.rescans.get(entityRef);
    return {
      ...scorecard,
      scan,
      report:
        report && requestedAt && scan.state === 'done'
          ? { ...report, scannedAt: new Date(requestedAt).toISOString() }
          : report,
    };
  }

  async requestScan(entityRef: string): Promise<ScanStatus> {
    this.rescans.set(entityRef, Date.now());
    return { state: 'waiting' };
  }

  async getServices(query: ServicesQuery): Promise<ServicesPage> {
    const { sortBy = 'title', order = 'asc', limit = 25, cursor = '0' } = query;
    const one = (values: string[] | undefined, value?: string) =>
      !values || (value !== undefined && values.includes(value));
    const rows = scorecards
      .map((scorecard, index) => this.rowOf(scorecard, entities[index]))
      .filter(
        row =>
          row.title.includes(query.text ?? '') &&
          one(query.owner, row.owner) &&
          one(query.type, row.type) &&
          one(query.lifecycle, row.lifecycle) &&
          one(query.state, row.scan.state),
      )
      .sort((a, b) => {
        const [x, y] = [a, b].map(row => ({ ...row, ...row.score }[sortBy]));
        if (x === undefined || y === undefined) return x === y ? 0 : 1;
        return (x < y ? -1 : Number(x > y)) * (order === 'asc' ? 1 : -1);
      });
    const end = Number(cursor) + limit;
    return {
      items: rows.slice(Number(cursor), end),
      totalItems: rows.length,
      nextCursor: end < rows.length ? String(end) : undefined,
    };
  }

  private rowOf(scorecard: Scorecard, entity: Entity): ServiceRow {
    const { report } = scorecard;
    return {
      entityRef: scorecard.entityRef,
      title: parseEntityRef(scorecard.entityRef).name,
      owner: entity.relations?.[0].targetRef,
      type: String(entity.spec?.type),
      lifecycle: String(entity.spec?.lifecycle),
      scan: this.scanOf(scorecard),
      score: report?.score,
      sections: report && tallySections(report),
      scannedAt: report?.scannedAt,
    };
  }

  private scanOf(scorecard: Scorecard): ScanStatus {
    const requestedAt = this.rescans.get(scorecard.entityRef);
    if (!requestedAt) return scorecard.scan;
    const step = Math.floor((Date.now() - requestedAt) / PHASE_MS);
    if (step === 0) return { state: 'waiting' };
    const phase = PHASES[step - 1];
    return phase ? { state: 'scanning', phase } : scorecard.scan;
  }
}
