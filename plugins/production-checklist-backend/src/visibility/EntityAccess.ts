import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';

/** Tells whether a caller may do something with one entity. */
export class EntityAccess {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  private constructor(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  static create(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }): EntityAccess {
    return new EntityAccess(options);
  }

  /**
   * @throws NotFoundError where the catalog does not show the caller the
   *   entity, as where there is none
   * @throws NotAllowedError where the permission is missing
   */
  async require(
    permission: ResourcePermission<'catalog-entity'>,
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) throw notScanned(entityRef);
    const [{ result }] = await this.#permissions.authorize(
      [{ permission, resourceRef: entityRef }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
    }
  }
}

/** The answer for an entity that is hidden, gone, or not scanned. */
export function notScanned(entityRef: string): NotFoundError {
  return new NotFoundError(`${entityRef} is not scanned`);
}
