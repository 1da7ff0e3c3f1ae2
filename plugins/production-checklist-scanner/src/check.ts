import {
  CheckMetadata,
  CheckStatus,
  CheckWeight,
  Evidence,
  Message,
  Remediation,
  Snippet,
  formatMessage,
} from 'backstage-plugin-production-checklist-common';
import { Component } from './component/Component';

/**
 * What a check says of one component.
 *
 * @public
 */
export interface Verdict {
  status: Exclude<CheckStatus, 'error'>;
  reason: Message;
  evidence: Evidence[];
  remediation?: Remediation;
}

/**
 * A check of the checklist: what is known of it, and how it decides.
 *
 * @public
 */
export interface Check extends CheckMetadata {
  /** The English sentences it can say, by reason. */
  readonly reasons: Readonly<Record<string, string>>;
  evaluate(component: Component): Verdict | Promise<Verdict>;
}

/**
 * A fix that fits this very case better than the check's general one.
 *
 * @public
 */
export interface Fix {
  text: string;
  /** Names the sentence for translation; unique within the check. */
  name: string;
  params?: MessageParams;
  snippet?: Snippet;
}

/**
 * What the `{name}` places of a sentence are filled with.
 *
 * @public
 */
export type MessageParams = Record<string, string | number>;

/**
 * Builds verdicts whose reasons are those that the check declares.
 *
 * @public
 */
export interface Verdicts<Reason extends string> {
  pass(reason: Reason, evidence: Evidence[], params?: MessageParams): Verdict;
  fail(
    reason: Reason,
    evidence: Evidence[],
    params?: MessageParams,
    fix?: Fix,
  ): Verdict;
  notApplicable(
    reason: Reason,
    evidence?: Evidence[],
    params?: MessageParams,
  ): Verdict;
  unknown(
    reason: Reason,
    evidence?: Evidence[],
    params?: MessageParams,
  ): Verdict;
}

/**
 * What a check is made from.
 *
 * @public
 */
export interface CheckDefinition<Reason extends string> {
  id: string;
  title: string;
  weight: CheckWeight;
  question: string;
  why: string;
  remediation: string;
  /** Sentences about a case, with `{name}` places for its particulars. */
  reasons: Record<Reason, string>;
  evaluate(
    component: Component,
    verdict: Verdicts<Reason>,
  ): Verdict | Promise<Verdict>;
}

/**
 * Makes a check. Its section is the first part of its id.
 *
 * @public
 */
export function defineCheck<Reason extends string>(
  definition: CheckDefinition<Reason>,
): Check {
  const { evaluate, ...rest } = definition;
  const verdicts = verdictsOf(definition);
  return {
    ...rest,
    section: definition.id.slice(0, definition.id.indexOf('/')),
    evaluate: component => evaluate(component, verdicts),
  };
}

function verdictsOf<Reason extends string>(
  definition: CheckDefinition<Reason>,
): Verdicts<Reason> {
  const { id, reasons, remediation } = definition;
  const say = (reason: Reason, params?: MessageParams): Message => ({
    id: `${id}:${reason}`,
    ...(params && { params }),
    text: formatMessage(reasons[reason], params),
  });
  const mend = (fix: Fix = { name: 'default', text: remediation }) => ({
    message: {
      id: `${id}:fix:${fix.name}`,
      ...(fix.params && { params: fix.params }),
      text: formatMessage(fix.text, fix.params),
    },
    ...(fix.snippet && { snippet: fix.snippet }),
  });
  return {
    pass: (reason, evidence, params) => ({
      status: 'pass',
      reason: say(reason, params),
      evidence,
    }),
    fail: (reason, evidence, params, fix) => ({
      status: 'fail',
      reason: say(reason, params),
      evidence,
      remediation: mend(fix),
    }),
    notApplicable: (reason, evidence = [], params) => ({
      status: 'not-applicable',
      reason: say(reason, params),
      evidence,
    }),
    unknown: (reason, evidence = [], params) => ({
      status: 'unknown',
      reason: say(reason, params),
      evidence,
    }),
  };
}
