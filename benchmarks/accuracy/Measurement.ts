import { CheckResult } from 'backstage-plugin-production-checklist-common';
import { CHECKLIST } from 'backstage-plugin-production-checklist-scanner';
import { Label, LabelledComponent } from './Label';
import { Tally } from './Tally';

export interface Disagreement {
  component: LabelledComponent;
  label: Label;
  result: CheckResult;
}

/** What the labels and the reports of some components come to together. */
export class Measurement {
  readonly total = new Tally();
  readonly perEcosystem = new Map<string, Tally>();
  readonly perCheck = new Map(CHECKLIST.map(({ id }) => [id, new Tally()]));
  readonly disagreements: Disagreement[] = [];
  readonly components: LabelledComponent[] = [];

  add(
    component: LabelledComponent,
    ecosystem: string,
    results: readonly CheckResult[],
  ): void {
    this.components.push(component);
    const ours = this.perEcosystem.get(ecosystem) ?? new Tally();
    this.perEcosystem.set(ecosystem, ours);
    for (const result of results) {
      const label = component.labels[result.check];
      if (!label?.sure) continue;
      for (const tally of [this.total, ours, this.perCheck.get(result.check)]) {
        tally?.add(label, result);
      }
      if (result.status !== label.status) {
        this.disagreements.push({ component, label, result });
      }
    }
  }
}
