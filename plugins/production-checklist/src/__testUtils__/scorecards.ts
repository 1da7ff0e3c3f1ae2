import {
  ChecklistMetadata,
  CheckStatus,
  CheckWeight,
  Scorecard,
  ScorecardReport,
  ScorecardResult,
  scoreOf,
} from 'backstage-plugin-production-checklist-common';

const CHECKS: [id: string, weight: CheckWeight, title: string][] = [
  ['docker-image/dockerfile', 3, 'Production image'],
  ['docker-image/dockerignore', 1, 'Build context is filtered'],
  ['docker-image/lightweight', 2, 'Lightweight base image'],
  ['docker-image/non-root', 3, 'Runs as non-root'],
  ['logs/stdout', 3, 'Logs to standard output'],
  ['graceful-shutdown/handles-sigterm', 3, 'Drains on SIGTERM'],
  ['graceful-shutdown/signal-delivery', 2, 'SIGTERM reaches the server'],
  ['health-probes/readiness', 3, 'Readiness probe'],
];

/** A short checklist of four sections. */
export const checklist: ChecklistMetadata = {
  sections: [
    { id: 'docker-image', title: 'Docker image' },
    { id: 'logs', title: 'Logs' },
    { id: 'graceful-shutdown', title: 'Graceful shutdown' },
    { id: 'health-probes', title: 'Readiness and liveness probes' },
  ],
  checks: CHECKS.map(([id, weight, title]) => ({
    id,
    section: id.slice(0, id.indexOf('/')),
    title,
    weight,
    question: `The question of ${id}?`,
    why: `Why ${id} matters.`,
    remediation: `The general fix of ${id}.`,
  })),
};

/** A result whose sentences tell where they come from. */
export function resultOf(
  check: string,
  status: CheckStatus,
  more: Partial<ScorecardResult> = {},
): ScorecardResult {
  return {
    check,
    status,
    standing: status,
    reason: { id: `${check}:why`, text: `The reason of ${check}.` },
    evidence: [],
    since: '2026-10-12T08:30:00Z',
    ...more,
  };
}

/** A report in which every check passes but those that are named. */
export function reportOf(
  findings: Record<string, CheckStatus | ScorecardResult>,
): ScorecardReport {
  const results = checklist.checks.map(({ id }) => {
    const found = findings[id] ?? 'pass';
    return typeof found === 'string' ? resultOf(id, found) : found;
  });
  return {
    revision: '9f8e1c2b7a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f',
    scannedAt: new Date(Date.now() - 3 * 3_600_000).toISOString(),
    score: scoreOf(results, checklist.checks),
    results,
  };
}

/** A scorecard whose last scan went well. */
export function scorecardOf(
  findings: Record<string, CheckStatus | ScorecardResult>,
): Scorecard {
  return {
    entityRef: 'component:default/orders',
    source: {
      type: 'scm',
      location: 'https://github.com/acme/orders/tree/main/',
      path: '',
    },
    scan: { state: 'done' },
    report: reportOf(findings),
  };
}
