import { entityRefParts } from './entityRefParts';

/**
 * Where a portal shows an entity's scorecard: the tab of its page in the
 * catalog, as a path from the portal's root.
 *
 * @param entityRef - a full reference, such as `component:default/orders`
 *
 * @public
 */
export function scorecardPath(entityRef: string): string {
  const { kind, namespace, name } = entityRefParts(entityRef);
  const page = [namespace, kind, name].map(encodeURIComponent).join('/');
  return `/catalog/${page}/production-checklist`;
}
