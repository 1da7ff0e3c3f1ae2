import { Verdict, Verdicts } from '../check';
import { Component } from '../component/Component';
import { Workload } from '../workloads/WorkloadFacts';

/** What a check of the pods says where there are none to judge. */
export const WITHOUT_WORKLOADS = {
  noManifests:
    'No Kubernetes manifest of this component is in the repository, so its pods cannot be judged.',
  elsewhere: 'The pods come from {what}.',
} as const;

/**
 * Judges the pods that run a component. Where none can be read the verdict is
 * `unknown`, and names what keeps them.
 */
export function judgeWorkloads<Reason extends string>(
  component: Component,
  verdict: Verdicts<Reason | keyof typeof WITHOUT_WORKLOADS>,
  judge: (workloads: readonly Workload[]) => Verdict,
): Verdict {
  const { workloads, unresolved } = component.workloads;
  if (workloads.length > 0) return judge(workloads);
  const [first] = unresolved;
  if (!first) return verdict.unknown('noManifests');
  return verdict.unknown(
    'elsewhere',
    unresolved.map(({ at }) => at),
    { what: first.what },
  );
}

/** As people write it: "Deployment `orders`". */
export function titleOf({ kind, name }: Workload): string {
  return name ? `${kind} \`${name}\`` : kind;
}
