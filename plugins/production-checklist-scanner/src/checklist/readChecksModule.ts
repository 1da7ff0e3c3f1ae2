import { Check } from '../check';
import { readInput } from '../input/readInput';
import { ChecklistSection } from './ChecklistOptions';
import { checksModule } from './schemas';

/**
 * What a module that adds checks exports.
 *
 * @public
 */
export interface ChecksModule {
  /** Sections that its checks need and the checklist has not. */
  sections?: ChecklistSection[];
  checks: Check[];
}

/**
 * Makes sure that a module's exports are checks.
 *
 * @param key - names the module in errors
 * @throws WrongInputError that names what is wrong
 *
 * @public
 */
export function readChecksModule(
  value: unknown,
  key: string,
): Required<ChecksModule> {
  return readInput(checksModule, value, key);
}
