import { PermissionsService } from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { personOf } from '../../__testUtils__/personOf';

/** What a policy lets people do; whoever is not in it may do everything. */
export interface Policy {
  /** Entity ref of a person who may do nothing with the checklist. */
  denied: string;
  /** Conditions on entities, by the entity ref of the person. */
  conditions: Record<string, PermissionCriteria<PermissionCondition>>;
  /** What the conditions come to. */
  isShown: (entityRef: string) => boolean;
}

/** Permissions as a portal's policy decides on them. */
export function permissionsOf(policy: Policy): PermissionsService {
  const { conditions, isShown } = policy;
  const isDenied = (person: string | undefined, permission: string) =>
    person === policy.denied && permission.startsWith('production-checklist');
  return {
    authorize: async (asked, options) => {
      const person = personOf(options?.credentials) ?? '';
      return asked.map(({ permission, ...each }) => {
        const { resourceRef = '' } = each as { resourceRef?: string };
        const isHidden = conditions[person] && !isShown(resourceRef);
        return {
          result:
            isHidden || isDenied(person, permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
        };
      });
    },
    authorizeConditional: async (asked, options) => {
      const person = personOf(options?.credentials) ?? '';
      return asked.map(({ permission }) => {
        if (isDenied(person, permission.name)) {
          return { result: AuthorizeResult.DENY };
        }
        return conditions[person]
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: conditions[person],
            }
          : { result: AuthorizeResult.ALLOW };
      });
    },
  };
}
