import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Statement } from './statements';

/** More places than anybody looks at. */
export const MAX_EVIDENCE = 20;
const MAX_STATEMENTS = 3;

/** Whether a condition holds, what was found, and where. */
export interface Outcome {
  /** `unknown` where a file cannot be read: it neither passes nor fails. */
  state: 'holds' | 'fails' | 'unknown';
  statements: Statement[];
  evidence: Evidence[];
}

export function outcome(
  state: Outcome['state'],
  statement: Statement,
  evidence: Evidence[] = [],
): Outcome {
  return {
    state,
    statements: [statement],
    evidence: evidence.slice(0, MAX_EVIDENCE),
  };
}

/** What was found stays the same; what it means turns round. */
export function not(inner: Outcome): Outcome {
  const turned = {
    holds: 'fails',
    fails: 'holds',
    unknown: 'unknown',
  } as const;
  return { ...inner, state: turned[inner.state] };
}

/** One that fails decides; of those that decide nothing, nothing is said. */
export function allOf(outcomes: Outcome[]): Outcome {
  for (const state of ['fails', 'unknown'] as const) {
    const deciding = outcomes.filter(each => each.state === state);
    if (deciding.length) return together(state, deciding);
  }
  return together('holds', outcomes);
}

export function anyOf(outcomes: Outcome[]): Outcome {
  return not(allOf(outcomes.map(not)));
}

function together(state: Outcome['state'], outcomes: Outcome[]): Outcome {
  return {
    state,
    statements: outcomes
      .flatMap(({ statements }) => statements)
      .slice(0, MAX_STATEMENTS),
    evidence: outcomes
      .flatMap(({ evidence }) => evidence)
      .slice(0, MAX_EVIDENCE),
  };
}
