import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  ChecklistOptions,
  readChecklistOptions,
} from 'backstage-plugin-production-checklist-scanner';

export const CONFIG_KEY = 'productionChecklist';

const OPTIONS = [
  'sections',
  'checks',
  'weights',
  'disabled',
  'levels',
  'checklists',
];

/**
 * Reads how the checklist is wanted.
 *
 * @throws WrongInputError that names the key that is wrong
 */
export function readChecklistConfig(root: RootConfigService): ChecklistOptions {
  const config = root.getOptionalConfig(CONFIG_KEY);
  const written = OPTIONS.flatMap(key => {
    const value = config?.getOptional(key);
    return value === undefined ? [] : [[key, value]];
  });
  return readChecklistOptions(Object.fromEntries(written), CONFIG_KEY);
}
