import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { Workload } from '../../workloads/WorkloadFacts';
import { WITHOUT_WORKLOADS, judgeWorkloads, titleOf } from '../judgeWorkloads';

/** What Kubernetes gives a pod that says nothing. */
const DEFAULT_SECONDS = 30;

interface Timing {
  workload: Workload;
  given: number;
  preStop: number;
  at: Evidence;
}

export const terminationGracePeriod = defineCheck({
  id: 'graceful-shutdown/termination-grace-period',
  title: 'Enough time to shut down',
  weight: 1,
  question:
    'Is the pod’s grace period as long as its `preStop` hook and the program’s drain take together?',
  why: 'When the grace period is over the container is killed, with the requests that it still had.',
  remediation:
    'Set `terminationGracePeriodSeconds` to more than the `preStop` hook and the drain time-out together.',
  reasons: {
    ...WITHOUT_WORKLOADS,
    free: '{workload} has {given} s to end, and declares neither a `preStop` wait nor a drain time-out.',
    enough:
      '{workload} has {given} s to end: {preStop} s of `preStop` and {drain} s of drain fit in.',
    zero: '{workload} sets `terminationGracePeriodSeconds: 0`: it is killed at once.',
    short:
      '{workload} has {given} s to end, less than {preStop} s of `preStop` and {drain} s of drain.',
  },
  evaluate(component, verdict) {
    return judgeWorkloads(component, verdict, workloads => {
      const drain = drainOf(component);
      const drainSeconds = drain?.seconds ?? 0;
      const timings = workloads.map(timingOf);
      const short = timings.filter(
        ({ given, preStop }) => given === 0 || given < preStop + drainSeconds,
      );
      const [worst] = short.length > 0 ? short : timings;
      const { workload, given, preStop } = worst;
      const params = {
        workload: titleOf(workload),
        given,
        preStop,
        drain: drainSeconds,
      };
      const places = (each: readonly Timing[]) => [
        ...each.flatMap(({ at, workload: { main } }) => [
          at,
          ...(main.preStop ? [main.preStop.at] : []),
        ]),
        ...(drain?.at ?? []),
      ];
      if (short.length > 0) {
        return verdict.fail(
          given === 0 ? 'zero' : 'short',
          places(short),
          params,
          lengthen(preStop + drainSeconds),
        );
      }
      return verdict.pass(
        preStop + drainSeconds > 0 ? 'enough' : 'free',
        places(timings),
        params,
      );
    });
  },
});

function timingOf(workload: Workload): Timing {
  const { main, terminationGracePeriodSeconds: grace, at } = workload;
  return {
    workload,
    given: grace?.seconds ?? DEFAULT_SECONDS,
    preStop: main.preStop?.seconds ?? 0,
    at: grace?.at ?? at,
  };
}

/** The longest drain that the program itself declares. */
function drainOf({
  ecosystems,
}: Component): { seconds: number; at: Evidence[] } | undefined {
  const declared = ecosystems
    .flatMap(({ shutdown }) => shutdown)
    .flatMap(({ drainSeconds, at }) =>
      drainSeconds === undefined ? [] : [{ seconds: drainSeconds, at }],
    );
  return declared.sort((a, b) => b.seconds - a.seconds)[0];
}

/** A little more than what is needed, in whole tens. */
function lengthen(needed: number) {
  const seconds = Math.max(DEFAULT_SECONDS, Math.ceil((needed + 5) / 10) * 10);
  return {
    name: 'lengthen',
    text: 'Set the pod’s `terminationGracePeriodSeconds` to {seconds}.',
    params: { seconds },
    snippet: {
      language: 'yaml',
      code: [
        'spec:',
        '  template:',
        '    spec:',
        `      terminationGracePeriodSeconds: ${seconds}`,
      ].join('\n'),
    },
  };
}
