import {
  CheckResult,
  CheckWeight,
} from 'backstage-plugin-production-checklist-common';
import { Check } from '../check';
import { ReportSummary } from './ReportSummary';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Record<CheckWeight, string> = {
  3: 'error',
  2: 'warning',
  1: 'note',
};
/** SARIF's own words for how a check came out. */
const KINDS: Record<CheckResult['status'], string> = {
  pass: 'pass',
  fail: 'fail',
  'not-applicable': 'notApplicable',
  unknown: 'review',
  error: 'open',
};

/**
 * A report as SARIF 2.1.0, as code scanning of source hosts takes it.
 *
 * @public
 */
export function toSarif({ report, checks }: ReportSummary): string {
  const run = {
    tool: {
      driver: {
        name: 'production-checklist',
        rules: checks.map(ruleOf),
      },
    },
    results: report.results.map(result => resultOf(result, checks)),
  };
  return `${JSON.stringify(
    { $schema: SCHEMA, version: '2.1.0', runs: [run] },
    undefined,
    2,
  )}\n`;
}

function ruleOf(check: Check) {
  return {
    id: check.id,
    shortDescription: { text: check.title },
    fullDescription: { text: check.question },
    help: { text: `${check.why}\n\n${check.remediation}` },
    defaultConfiguration: { level: LEVELS[check.weight] },
  };
}

function resultOf(
  { check, status, reason, evidence, remediation }: CheckResult,
  checks: readonly Check[],
) {
  const ruleIndex = checks.findIndex(({ id }) => id === check);
  const fix = remediation ? `\n\n${remediation.message.text}` : '';
  return {
    ruleId: check,
    ruleIndex,
    kind: KINDS[status],
    // SARIF wants a level on failures alone.
    level: status === 'fail' ? LEVELS[checks[ruleIndex].weight] : 'none',
    message: { text: `${reason.text}${fix}` },
    locations: evidence.map(({ path, line, endLine }) => ({
      physicalLocation: {
        artifactLocation: { uri: encodeURI(path) },
        ...(line && { region: { startLine: line, endLine: endLine ?? line } }),
      },
    })),
  };
}
