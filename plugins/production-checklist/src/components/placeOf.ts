import { Evidence } from 'backstage-plugin-production-checklist-common';

/** `path:line` where a line is known, else the path. */
export function placeOf(evidence: Evidence): string {
  return evidence.line === undefined
    ? evidence.path
    : `${evidence.path}:${evidence.line}`;
}
