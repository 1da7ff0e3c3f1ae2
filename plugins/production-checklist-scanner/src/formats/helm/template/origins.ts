import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Dict, Value } from './Value';

/**
 * Where the members of maps and lists were written, so that what a template
 * prints of a values file can be shown in that file.
 */
const origins = new WeakMap<object, Map<string | number, Evidence>>();

export function setOrigin(
  container: Dict | readonly Value[],
  key: string | number,
  at: Evidence | undefined,
): void {
  if (!at) return;
  const known = origins.get(container) ?? new Map<string | number, Evidence>();
  known.set(key, at);
  origins.set(container, known);
}

export function originOf(
  container: Dict | readonly Value[],
  key: string | number,
): Evidence | undefined {
  return origins.get(container)?.get(key);
}
