import {
  Entity,
  RELATION_CHILD_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';

/** A group of the catalog, that services are rolled up by. */
export interface Group {
  entityRef: string;
  title: string;
  /** Entity ref of the group above. */
  parent?: string;
}

export function groupOf(entity: Entity): Group {
  const { displayName } = (entity.spec?.profile ?? {}) as {
    displayName?: unknown;
  };
  return {
    entityRef: stringifyEntityRef(entity),
    title:
      typeof displayName === 'string' && displayName
        ? displayName
        : entity.metadata.title ?? entity.metadata.name,
    parent: entity.relations?.find(({ type }) => type === RELATION_CHILD_OF)
      ?.targetRef,
  };
}
