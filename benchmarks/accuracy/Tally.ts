import {
  CheckResult,
  CheckStatus,
} from 'backstage-plugin-production-checklist-common';
import { Label } from './Label';

type Result = Pick<CheckResult, 'status' | 'evidence'>;

/** Counts how reports agree with labels. */
export class Tally {
  #seen = 0;
  #agreed = 0;
  #alarms = 0;
  #comforts = 0;
  #failures = 0;
  #found = 0;
  #reported = 0;
  #placed = 0;
  #located = 0;

  add(label: Label, result: Result): void {
    const { status } = result;
    this.#seen += 1;
    if (label.status === 'fail') this.#failures += 1;
    if (status === 'fail') this.#reported += 1;
    if (status === label.status) this.#agree(label, result);
    else if (status === 'fail' && isHarmless(label.status)) this.#alarms += 1;
    else if (status === 'pass' && label.status === 'fail') this.#comforts += 1;
  }

  #agree({ status, at }: Label, { evidence }: Result): void {
    this.#agreed += 1;
    if (status === 'fail') this.#found += 1;
    if (!at || (status !== 'pass' && status !== 'fail')) return;
    this.#placed += 1;
    const path = at.replace(/:\d+$/, '');
    if (evidence.some(each => each.path === path)) this.#located += 1;
  }

  /** How many verdicts were compared. */
  get seen(): number {
    return this.#seen;
  }

  /** The columns of a table's row. */
  get cells(): string[] {
    return [
      `${this.#agreed}/${this.#seen}`,
      percent(this.#agreed, this.#seen),
      percent(this.#alarms, this.#seen),
      percent(this.#comforts, this.#seen),
      percent(this.#found, this.#failures),
      percent(this.#found, this.#reported),
      percent(this.#located, this.#placed),
    ];
  }
}

export const COLUMNS = [
  'agree',
  'agreement',
  'false alarms',
  'false comforts',
  'found',
  'right',
  'located',
];

function isHarmless(status: CheckStatus): boolean {
  return status === 'pass' || status === 'not-applicable';
}

function percent(part: number, whole: number): string {
  return whole ? `${((100 * part) / whole).toFixed(1)} %` : '–';
}
