import { usePermission } from '@backstage/plugin-permission-react';
import { productionChecklistPermissions } from 'backstage-plugin-production-checklist-common';

type EntityPermission = (typeof productionChecklistPermissions)[number];

/**
 * Whether one may do something with an entity; undefined until it is known. Where
 * it cannot be, one may try: the backend has the last word.
 */
export function useAllowed(
  permission: EntityPermission,
  entityRef: string,
): boolean | undefined {
  const { loading, error, allowed } = usePermission({
    permission,
    resourceRef: entityRef,
  });
  return loading ? undefined : allowed || Boolean(error);
}
