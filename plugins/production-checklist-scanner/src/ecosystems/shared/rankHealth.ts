import { HealthFact } from '../facts';

/** `/orders/status` is a resource; `/api/v1/status` tells of the service. */
const OWN_STATUS =
  /^\/?(?:(?:api|v\d+|internal|admin|system|service|monitoring|management|_|-)\/){0,4}_?_?status\/?$/i;

/** `/up` answers for the service; `/sign_up` and `/go-live` are pages. */
const PAGE = /[a-z0-9][-_]+(?:up|live|ready|ping)\/?$/i;
const OWN_WORD =
  /(?:^|[/_-])(?:is|health|app|service|server|api|k8s|probe)[-_]+\w+\/?$/i;

/**
 * The health checks in the order in which they are likely to be meant, without
 * routes that tell the status of something else.
 */
export function rankHealth(facts: readonly HealthFact[]): HealthFact[] {
  const depth = ({ target }: HealthFact) =>
    target.split('/').filter(Boolean).length;
  return facts
    .filter(({ kind, target }) => kind !== 'route' || isOwn(target))
    .filter(
      (fact, index, all) =>
        index === all.findIndex(other => isSame(fact, other)),
    )
    .map((fact, index) => ({ fact, index }))
    .sort(
      (a, b) =>
        Number(a.fact.kind === 'route') - Number(b.fact.kind === 'route') ||
        depth(a.fact) - depth(b.fact) ||
        a.index - b.index,
    )
    .map(({ fact }) => fact);
}

function isSame(a: HealthFact, b: HealthFact): boolean {
  return (
    a.target === b.target && a.at.path === b.at.path && a.at.line === b.at.line
  );
}

function isOwn(target: string): boolean {
  return (
    (!/status\/?$/i.test(target) || OWN_STATUS.test(target)) &&
    (!PAGE.test(target) || OWN_WORD.test(target))
  );
}
