import {
  appTreeApiRef,
  coreExtensionData,
  useApiHolder,
} from '@backstage/frontend-plugin-api';

const TAB_EXTENSION = 'entity-content:production-checklist';
const DEFAULT_PATH = '/production-checklist';

/**
 * Where the scorecard's tab is on an entity's page: the configured path of its
 * extension, or the one that the old frontend system's users are told to take.
 */
export function useEntityTabPath(): string {
  const tree = useApiHolder().get(appTreeApiRef)?.getTree().tree;
  return (
    tree?.nodes
      .get(TAB_EXTENSION)
      ?.instance?.getData(coreExtensionData.routePath) ?? DEFAULT_PATH
  );
}
