import {
  CheckResult,
  Report,
} from 'backstage-plugin-production-checklist-common';
import { Chance } from './Chance';
import { Options } from './Options';

/** Results whose lines move with every commit. */
const MOVED = 2;
/** Checks at most that one commit mends or breaks. */
const MAX_TURNED = 3;
const TURNED: Partial<Record<CheckResult['status'], CheckResult['status']>> = {
  pass: 'fail',
  fail: 'pass',
};

/** A repository that people commit to, as its reports tell. */
export class ChangingRepository {
  readonly #chance: Chance;
  #report: Report;

  constructor(report: Report, chance: Chance) {
    this.#report = report;
    this.#chance = chance;
  }

  get report(): Report {
    return this.#report;
  }

  /** Of a commit, in the length that Git's have. */
  nextRevision(): string {
    return Array.from({ length: 40 }, () =>
      Math.floor(this.#chance.next() * 16).toString(16),
    ).join('');
  }

  /** Moves lines, and now and then mends or breaks something. */
  commit({ changes }: Pick<Options, 'changes'>): void {
    const { results } = this.#report;
    const moved = this.#some(results, MOVED);
    const turned = this.#chance.happens(changes)
      ? this.#some(results, 1 + Math.floor(this.#chance.next() * MAX_TURNED))
      : new Set();
    this.#report = {
      ...this.#report,
      results: results.map(result => ({
        ...result,
        status: turned.has(result)
          ? TURNED[result.status] ?? result.status
          : result.status,
        evidence: moved.has(result)
          ? result.evidence.map(each => ({
              ...each,
              line: each.line && each.line + 1,
            }))
          : result.evidence,
      })),
    };
  }

  /** Of those that can be mended or broken. */
  #some(results: CheckResult[], count: number): Set<CheckResult> {
    const decided = results.filter(({ status }) => TURNED[status]);
    return new Set(
      Array.from({ length: count }, () => this.#chance.pick(decided)),
    );
  }
}
