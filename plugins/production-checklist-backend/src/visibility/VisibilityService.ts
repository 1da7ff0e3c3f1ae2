import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  Visibility,
  VisibilityConstraint,
} from '../store/visibility/Visibility';
import { factCriteria } from './factCriteria';

/** How many references one request for decisions carries. */
const BATCH = 500;

/** Tells which entities a caller may know of, in a way that queries can hold. */
export class VisibilityService {
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
  }): VisibilityService {
    return new VisibilityService(options);
  }

  /**
   * What the catalog shows the caller and the given permission allows.
   *
   * @throws NotAllowedError where the permission allows nothing at all
   */
  async of(
    permission: ResourcePermission<'catalog-entity'>,
    credentials: BackstageCredentials,
  ): Promise<Visibility> {
    const permissions = [catalogEntityReadPermission, permission];
    const decisions = await this.#permissions.authorizeConditional(
      permissions.map(each => ({ permission: each })),
      { credentials },
    );
    if (decisions[1].result === AuthorizeResult.DENY) {
      throw new NotAllowedError(`The permission ${permission.name} is needed`);
    }
    const constraints: VisibilityConstraint[] = [];
    for (const [index, decision] of decisions.entries()) {
      if (decision.result === AuthorizeResult.ALLOW) continue;
      constraints.push(
        constraintOf(decision) ?? {
          refs: await this.#list(permissions[index], credentials),
        },
      );
    }
    return constraints;
  }

  /**
   * Where a rule is one that only its author can apply, the entities are asked
   * for themselves.
   */
  async #list(
    permission: ResourcePermission<'catalog-entity'>,
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const shown: string[] = [];
    for await (const entities of this.#catalog.streamEntities(
      { fields: ['kind', 'metadata.namespace', 'metadata.name'] },
      { credentials },
    )) {
      shown.push(...entities.map(entity => stringifyEntityRef(entity)));
    }
    if (permission.name === catalogEntityReadPermission.name) return shown;
    const allowed: string[] = [];
    for (let start = 0; start < shown.length; start += BATCH) {
      const refs = shown.slice(start, start + BATCH);
      const decisions = await this.#permissions.authorize(
        refs.map(resourceRef => ({ permission, resourceRef })),
        { credentials },
      );
      allowed.push(
        ...refs.filter(
          (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
        ),
      );
    }
    return allowed;
  }
}

function constraintOf(
  decision: PolicyDecision,
): VisibilityConstraint | undefined {
  if (decision.result !== AuthorizeResult.CONDITIONAL) return { refs: [] };
  const criteria = factCriteria(decision.conditions);
  return criteria && { criteria };
}
