import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultProductionChecklistService } from './DefaultProductionChecklistService';
import { ProductionChecklistService } from './ProductionChecklistService';

/**
 * The service by which another backend plugin asks for results. It needs no
 * installation, and works across backends.
 *
 * @public
 */
export const productionChecklistServiceRef =
  createServiceRef<ProductionChecklistService>({
    id: 'production-checklist',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { auth: coreServices.auth, discovery: coreServices.discovery },
        factory: ({ auth, discovery }) =>
          DefaultProductionChecklistService.create({ auth, discovery }),
      }),
  });
