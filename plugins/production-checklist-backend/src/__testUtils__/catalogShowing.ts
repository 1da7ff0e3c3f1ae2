import {
  BackstageCredentials,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that shows services everything, and people what they may see. */
export function catalogShowing(
  entities: Entity[],
  isShown: (entity: Entity) => boolean,
) {
  const all = catalogServiceMock({ entities });
  const shown = catalogServiceMock({ entities: entities.filter(isShown) });
  const catalogFor = ({ principal }: BackstageCredentials) =>
    (principal as { type: string }).type === 'user' ? shown : all;
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () =>
      ({
        streamEntities: (input, context) =>
          catalogFor(context.credentials).streamEntities(input, context),
        getEntityByRef: (ref, context) =>
          catalogFor(context.credentials).getEntityByRef(ref, context),
        getEntitiesByRefs: (input, context) =>
          catalogFor(context.credentials).getEntitiesByRefs(input, context),
      } as CatalogService),
  });
}
