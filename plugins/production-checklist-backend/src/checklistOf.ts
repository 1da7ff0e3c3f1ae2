import { createHash } from 'node:crypto';
import {
  ChecklistMetadata,
  SECTIONS,
} from 'backstage-plugin-production-checklist-common';
import { CHECKLIST } from 'backstage-plugin-production-checklist-scanner';
import { ExemptionRules } from './exemptions/ExemptionRules';
import { version } from '../package.json';

/** The checklist as the wire carries it. */
export function checklistMetadata(): ChecklistMetadata {
  return {
    sections: SECTIONS.map(({ id, title }) => ({ id, title })),
    checks: CHECKLIST.map(
      ({ id, section, title, weight, question, why, remediation }) => ({
        id,
        section,
        title,
        weight,
        question,
        why,
        remediation,
      }),
    ),
  };
}

/** Changes when the same files may be judged differently. */
export function checklistKey(
  checklist: ChecklistMetadata,
  { fromRepository }: Pick<ExemptionRules, 'fromRepository'>,
): string {
  const checks = checklist.checks.map(({ id }) => id);
  return createHash('sha256')
    .update(JSON.stringify([version, checks, fromRepository]))
    .digest('hex')
    .slice(0, 16);
}
