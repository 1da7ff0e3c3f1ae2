import { createServiceFactory } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogService,
  CatalogServiceRequestOptions,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { personOf } from './personOf';

/** A catalog that shows services everything, and people what they may see. */
export function catalogShowing(
  entities: Entity[],
  isShown: (entity: Entity, person: string) => boolean,
) {
  const catalogFor = ({ credentials }: CatalogServiceRequestOptions) => {
    const person = personOf(credentials);
    return catalogServiceMock({
      entities: entities.filter(
        entity => person === undefined || isShown(entity, person),
      ),
    });
  };
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () =>
      ({
        streamEntities: (input, options) =>
          catalogFor(options).streamEntities(input, options),
        getEntityByRef: (ref, options) =>
          catalogFor(options).getEntityByRef(ref, options),
        getEntitiesByRefs: (input, options) =>
          catalogFor(options).getEntitiesByRefs(input, options),
      } as CatalogService),
  });
}
