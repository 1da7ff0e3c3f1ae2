import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { scorecardReadPermission } from 'backstage-plugin-production-checklist-common';

/** The option that names the permission. */
export const VISIBILITY_KEY =
  'search.collators.productionChecklist.visibilityPermission';

const CHOICES = [catalogEntityReadPermission, scorecardReadPermission];

/**
 * The permission by which search shows what services fail.
 *
 * @remarks
 *
 * Whoever finds one must be allowed both to see the entity and to see its
 * scorecard. A search asks for a single permission per type of document, and
 * where a policy allows that one without a condition it looks at no document.
 * Which of the two is the narrower one, only the policy's author knows.
 *
 * @returns undefined where nobody has said so, and it matters
 */
export function readVisibility(
  config: RootConfigService,
): ResourcePermission<'catalog-entity'> | undefined {
  const name = config.getOptionalString(VISIBILITY_KEY);
  if (name === undefined) {
    const isEnabled = config.getOptionalBoolean('permission.enabled') ?? false;
    return isEnabled ? undefined : catalogEntityReadPermission;
  }
  const choice = CHOICES.find(permission => permission.name === name);
  if (choice) return choice;
  throw new InputError(
    `${VISIBILITY_KEY} is ${name}; it must be ${CHOICES.map(
      permission => permission.name,
    ).join(' or ')}`,
  );
}
