// A backend in a process of its own, as a replica of a portal. Its
// configuration is the first argument, the catalog's entities the second.
import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import productionChecklistPlugin from '../..';

const [config, entities] = process.argv.slice(-2).map(text => JSON.parse(text));

const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => new ConfigReader(config),
  }),
);
backend.add(catalogServiceMock.factory({ entities }));
backend.add(productionChecklistPlugin);
backend.start();
