import { readInput } from '../input/readInput';
import { ChecklistOptions } from './ChecklistOptions';
import { checklistOptions } from './schemas';

/**
 * Reads how somebody wants the checklist, and fills in defaults. Whether its
 * checks and entities exist is not looked at.
 *
 * @param key - where it was written, such as `productionChecklist`
 * @throws WrongInputError that names the first key that is wrong
 *
 * @public
 */
export function readChecklistOptions(
  value: unknown,
  key: string,
): ChecklistOptions {
  return readInput(checklistOptions, value, key);
}
