import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { urlReaderServiceFactory } from '@backstage/backend-defaults/urlReader';
import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  TestBackend,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { Scorecard } from 'backstage-plugin-production-checklist-common';
import request from 'supertest';
import productionChecklistPlugin from '../..';

/** A component whose source is at an address. */
export function componentAt(
  name: string,
  url: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/source-location': `url:${url}`,
        ...annotations,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  };
}

export interface PortalOptions {
  entities: Entity[];
  knex: Knex;
  workingDirectory: string;
  integrations: object;
  config?: object;
}

/** A backend with the real readers and scheduler, on a database of the test's. */
export class TestPortal {
  readonly #backend: TestBackend;
  readonly #events: { service?: EventsService };

  private constructor(
    backend: TestBackend,
    events: { service?: EventsService },
  ) {
    this.#backend = backend;
    this.#events = events;
  }

  static async start(options: PortalOptions): Promise<TestPortal> {
    const { entities, knex, workingDirectory, integrations, config } = options;
    const events: { service?: EventsService } = {};
    const database = mockServices.database({ knex });
    const backend = await startTestBackend({
      features: [
        productionChecklistPlugin,
        schedulerServiceFactory,
        urlReaderServiceFactory,
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => database,
        }),
        catalogServiceMock.factory({ entities }),
        mockServices.rootConfig.factory({
          data: {
            backend: { workingDirectory },
            integrations,
            productionChecklist: {
              targets: { refresh: { seconds: 1 } },
              ...config,
            },
          },
        }),
        createBackendModule({
          pluginId: 'production-checklist',
          moduleId: 'test-events',
          register: env =>
            env.registerInit({
              deps: { service: eventsServiceRef },
              init: async ({ service }) => {
                events.service = service;
              },
            }),
        }),
      ],
    });
    return new TestPortal(backend, events);
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
  }

  async publish(topic: string, eventPayload: object): Promise<void> {
    await this.#events.service?.publish({ topic, eventPayload });
  }

  async scorecard(name: string): Promise<Scorecard> {
    const { body } = await request(this.#backend.server).get(
      `/api/production-checklist/entities/component/default/${name}/scorecard`,
    );
    return body;
  }

  async rescan(name: string): Promise<void> {
    await request(this.#backend.server).post(
      `/api/production-checklist/entities/component/default/${name}/scan`,
    );
  }

  /** The scorecard when it is as it should be. */
  until(
    name: string,
    isDone: (scorecard: Scorecard) => boolean,
  ): Promise<Scorecard> {
    return until(() => this.scorecard(name), isDone);
  }

  scanned(name: string): Promise<Scorecard> {
    return this.until(name, ({ scan }) => scan?.state === 'done');
  }
}

/** Asks again until the answer is as it should be. */
export async function until<T>(
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
  withinMs: number = 120_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const value = await read();
    if (isDone(value)) return value;
    if (Date.now() > deadline) {
      throw new Error(`Still ${JSON.stringify(value).slice(0, 500)}`);
    }
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
  }
}
