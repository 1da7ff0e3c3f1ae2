import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { RepositorySource } from './RepositorySource';

/**
 * Adds sources of repositories.
 *
 * @public
 */
export interface ProductionChecklistSourcesExtensionPoint {
  /**
   * Adds a source. To be called while the backend starts. Of several that
   * read a location, the first added one does.
   *
   * @remarks
   *
   * The backend does not start where two sources have one id.
   */
  addSource(source: RepositorySource): void;
}

/**
 * The extension point to add sources, for source locations of a type of one's
 * own or on a host that Backstage has no integration for.
 *
 * @public
 */
export const productionChecklistSourcesExtensionPoint =
  createExtensionPoint<ProductionChecklistSourcesExtensionPoint>({
    id: 'production-checklist.sources',
  });
