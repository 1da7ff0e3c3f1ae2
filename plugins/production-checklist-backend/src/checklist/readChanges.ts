import { CheckWeight } from 'backstage-plugin-production-checklist-common';
import {
  ChecklistChanges,
  WrongInputError,
} from 'backstage-plugin-production-checklist-scanner';

/**
 * Makes sure that the checks that are weighed or switched off exist.
 *
 * @throws WrongInputError that names the key that is wrong
 */
export function readChanges(
  { weights, disabled }: ChecklistChanges,
  key: string,
  ids: readonly string[],
): { weights: Map<string, CheckWeight>; disabled: Set<string> } {
  for (const id of Object.keys(weights)) {
    requireKnown(id, `${key}.weights.${id}`, ids);
  }
  for (const [at, id] of disabled.entries()) {
    requireKnown(id, `${key}.disabled[${at}]`, ids);
  }
  return {
    weights: new Map(Object.entries(weights)),
    disabled: new Set(disabled),
  };
}

function requireKnown(id: string, key: string, ids: readonly string[]): void {
  if (ids.includes(id)) return;
  const [section] = id.split('/');
  const near = ids.filter(each => each.startsWith(`${section}/`));
  throw new WrongInputError(
    key,
    near.length
      ? `there is no check ${id}; those of its section are ${near.join(', ')}`
      : `there is no check ${id}; an id is <section>/<name>, such as ${ids[0]}`,
  );
}
