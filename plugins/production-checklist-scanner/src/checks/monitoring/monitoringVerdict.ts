import { Verdict, Verdicts } from '../../check';
import { Component } from '../../component/Component';
import {
  MonitoringFact,
  MonitoringPurpose,
  RemedyTopic,
} from '../../ecosystems/facts';

/** The reasons that the three monitoring checks share. */
export type MonitoringReason = 'setUp' | 'notInitialised' | 'absent';

/** Decides whether something that serves a purpose is set up. */
export function monitoringVerdict(
  component: Component,
  verdict: Verdicts<MonitoringReason>,
  purpose: MonitoringPurpose,
  topic: RemedyTopic,
): Verdict {
  const facts = component.ecosystems
    .flatMap(({ monitoring }) => monitoring)
    .filter(({ purposes }) => purposes.includes(purpose));
  const working = facts.find(isSetUp);
  if (working) {
    const { product, setUp } = working;
    return verdict.pass('setUp', [setUp], { product });
  }
  const fix = component.fix(topic);
  const installed = facts.find(({ dependency }) => dependency);
  if (installed?.dependency) {
    const { product, dependency } = installed;
    return verdict.fail('notInitialised', [dependency], { product }, fix);
  }
  return verdict.fail('absent', [], undefined, fix);
}

function isSetUp(
  fact: MonitoringFact,
): fact is MonitoringFact & Required<Pick<MonitoringFact, 'setUp'>> {
  return fact.setUp !== undefined;
}
