import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Verdict, Verdicts } from '../../check';
import { Component } from '../../component/Component';
import { ImageBuild } from '../../images/ImageFacts';

/** What a check of the image says where there is none to judge. */
export const NO_DOCKERFILE = 'There is no Dockerfile to judge.';

/** The worst comes first: every production image must pass. */
const ORDER: readonly Verdict['status'][] = [
  'fail',
  'unknown',
  'pass',
  'not-applicable',
];

/**
 * Judges every production image of a component. The worst verdict stands,
 * with the evidence of all images that share it.
 */
export function judgeImages<Reason extends string>(
  component: Component,
  verdict: Verdicts<Reason | 'noDockerfile'>,
  judge: (build: ImageBuild) => Verdict,
): Verdict {
  const { dockerfiles, builders } = component.images;
  if (dockerfiles.length === 0) {
    return verdict.notApplicable(
      'noDockerfile',
      builders.map(({ at }) => at),
    );
  }
  const verdicts = dockerfiles.map(judge);
  for (const status of ORDER) {
    const alike = verdicts.filter(candidate => candidate.status === status);
    if (alike.length > 0) {
      return {
        ...alike[0],
        evidence: distinct(alike.flatMap(({ evidence }) => evidence)),
      };
    }
  }
  return verdicts[0];
}

/** Each place once: several commands may stand on one line. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const places = new Map(
    [...evidence]
      .reverse()
      .map(place => [`${place.path}:${place.line}`, place]),
  );
  return [...places.values()].reverse();
}
