import { isError } from '@backstage/errors';
import { ScanProblem } from 'backstage-plugin-production-checklist-common';

type Params = Record<string, string | number>;

/** An entity could not be scanned; the problem is shown to people. */
export class ScanFailure extends Error {
  readonly problem: ScanProblem;

  constructor(code: string, message: string, remedy: string, params?: Params) {
    super(message);
    this.name = 'ScanFailure';
    this.problem = {
      code,
      message: { id: `problem:${code}`, params, text: message },
      remedy: { id: `problem:${code}:remedy`, params, text: remedy },
    };
  }
}

/** What people are shown where something broke that nobody foresaw. */
export function unexpectedFailure(error: unknown): ScanFailure {
  const problem = isError(error) ? error.message : String(error);
  return new ScanFailure(
    'unexpected',
    `The scan broke: ${problem}`,
    'Try again. If it breaks again, the backend’s log has the details.',
    { problem },
  );
}
