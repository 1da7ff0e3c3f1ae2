/** The parts of a full entity reference, such as `component:default/orders`. */
export function entityRefParts(entityRef: string): {
  kind: string;
  namespace: string;
  name: string;
} {
  const [, kind, namespace, name] =
    /^([^:/]+):([^:/]+)\/([^:/]+)$/.exec(entityRef) ?? [];
  if (!name) {
    throw new TypeError(`${entityRef} is not a full entity reference`);
  }
  return { kind, namespace, name };
}
