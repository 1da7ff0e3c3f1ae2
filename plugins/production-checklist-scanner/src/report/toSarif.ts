import {
  CheckResult,
  CheckWeight,
  Evidence,
} from 'backstage-plugin-production-checklist-common';
import { Check } from '../check';
import { ReportSummary } from './ReportSummary';

const TOOL = 'production-checklist';
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Record<CheckWeight, string> = {
  3: 'error',
  2: 'warning',
  1: 'note',
};

/**
 * A report as SARIF 2.1.0, as code scanning of source hosts takes it.
 *
 * @remarks
 *
 * Its results are the failures: hosts raise an alert for every result, also
 * for one whose kind is `pass`. A check that broke is a notification.
 *
 * @public
 */
export function toSarif({ report, checks }: ReportSummary): string {
  const { component, results } = report;
  const run = {
    tool: { driver: { name: TOOL, rules: checks.map(ruleOf) } },
    // Keeps the components of one repository apart where they are uploaded.
    automationDetails: {
      id: `${[TOOL, component].filter(Boolean).join('/')}/`,
    },
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: results
          .filter(({ status }) => status === 'error')
          .map(notificationOf),
      },
    ],
    results: results
      .filter(({ status }) => status === 'fail')
      .map(result => resultOf(result, checks, component)),
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

function notificationOf({ check, reason }: CheckResult) {
  return {
    associatedRule: { id: check },
    level: 'error',
    message: { text: reason.text },
  };
}

function resultOf(
  { check, reason, evidence, remediation }: CheckResult,
  checks: readonly Check[],
  component: string,
) {
  const ruleIndex = checks.findIndex(({ id }) => id === check);
  const fix = remediation ? `\n\n${remediation.message.text}` : '';
  // Hosts refuse a result without a place; what is missing, is missing in the
  // component's directory.
  const places = evidence.length ? evidence : [{ path: component || '.' }];
  return {
    ruleId: check,
    ruleIndex,
    kind: 'fail',
    level: LEVELS[checks[ruleIndex].weight],
    message: { text: `${reason.text}${fix}` },
    locations: places.map(locationOf),
  };
}

function locationOf({ path, line = 1, endLine = line }: Evidence) {
  return {
    physicalLocation: {
      artifactLocation: {
        uri: path.split('/').map(encodeURIComponent).join('/'),
      },
      region: { startLine: line, endLine },
    },
  };
}
