import { Evidence } from 'backstage-plugin-production-checklist-common';
import { StartStep } from './ImageFacts';

/** The places that lead from an image's command to one of its steps. */
export function stepPlaces(
  steps: readonly StartStep[],
  step: StartStep,
): Evidence[] {
  const places = new Map<string, Evidence>();
  for (const { at } of steps.slice(0, steps.indexOf(step) + 1)) {
    places.set(`${at.path}:${at.line}`, at);
  }
  return [...places.values()];
}
