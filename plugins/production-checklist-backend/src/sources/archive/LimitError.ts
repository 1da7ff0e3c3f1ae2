import { LimitKey } from '../limits';

/** An archive is over a limit; unpacking ends there. */
export class LimitError extends Error {
  readonly key: LimitKey;

  constructor(key: LimitKey) {
    super(`The archive is over ${key}`);
    this.name = 'LimitError';
    this.key = key;
  }
}
