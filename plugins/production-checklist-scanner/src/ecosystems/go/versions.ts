import { DependencyFact } from '../facts';

/** `v1.2.3`, with a pre-release, a pseudo-version or build metadata. */
const EXACT = /^v?\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$/;
const COMMIT = /^[0-9a-f]{7,40}$/;

/** Whether a version query of a Go command always finds the same. */
export function isExactVersion(version: string): boolean {
  return EXACT.test(version) || COMMIT.test(version);
}

/** What a version in a go.mod holds: a branch there is none that a sum holds. */
export function precisionOf(version: string): DependencyFact['precision'] {
  return isExactVersion(version) ? 'exact' : 'floating';
}
