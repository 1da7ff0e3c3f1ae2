import { readInput } from '../../input/readInput';
import { DeclarativeCheck } from './DeclarativeCheck';
import { declarativeCheck } from './schema';

/**
 * Reads a check that somebody wrote as data.
 *
 * @param key - where it was written, such as `productionChecklist.checks[2]`
 * @throws WrongInputError that names the first key that is wrong
 *
 * @public
 */
export function readDeclarativeCheck(
  value: unknown,
  key: string,
): DeclarativeCheck {
  return readInput(declarativeCheck, value, key);
}
