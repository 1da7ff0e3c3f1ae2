/**
 * What somebody wrote is not as it has to be. The message is one sentence that
 * begins with the offending key.
 *
 * @public
 */
export class WrongInputError extends Error {
  /** For example `productionChecklist.checks[2].condition.file.matches`. */
  readonly key: string;

  constructor(key: string, problem: string) {
    super(`${key}: ${problem}`);
    // Backstage's errors are told apart by their names.
    this.name = 'InputError';
    this.key = key;
  }
}
