import {
  CheckTally,
  Standing,
} from 'backstage-plugin-production-checklist-common';

/** What a standing counts as in every tally. */
export const COUNTS_AS: Record<Standing, keyof CheckTally> = {
  pass: 'pass',
  attested: 'pass',
  fail: 'fail',
  exempted: 'exempted',
  unknown: 'unknown',
  error: 'unknown',
  'not-applicable': 'notApplicable',
};

export function emptyTally(): CheckTally {
  return { pass: 0, fail: 0, unknown: 0, notApplicable: 0, exempted: 0 };
}

export function addTo(tally: CheckTally, standing: Standing, count: number) {
  tally[COUNTS_AS[standing]] += count;
}

/** Passes among passes and failures, in percent; undefined where there are none. */
export function passRate({
  pass,
  fail,
}: Pick<CheckTally, 'pass' | 'fail'>): number | undefined {
  return pass + fail ? Math.floor((100 * pass) / (pass + fail)) : undefined;
}

/** By how many points a rate changed; undefined where one of them is none. */
export function difference(
  now: number | undefined,
  then: number | undefined,
): number | undefined {
  return now === undefined || then === undefined ? undefined : now - then;
}
