import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  BackendFeature,
  PermissionsService,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  TestBackend,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import {
  Scorecard,
  ScorecardResult,
} from 'backstage-plugin-production-checklist-common';
import request from 'supertest';
import productionChecklistPlugin from '..';
import { catalogShowing } from './catalogShowing';
import { personOf } from './personOf';
import { until } from './until';

const API = '/api/production-checklist';

export interface LocalPortalOptions {
  knex: Knex;
  /** Files by the name of the component that they are of. */
  components: Record<string, Record<string, string>>;
  config?: object;
  features?: BackendFeature[];
  /** What a person may do with an entity; all by default. */
  isAllowed?: (
    permission: string,
    entityRef: string,
    person: string,
  ) => boolean;
  /** What the catalog shows people; all by default. */
  isShown?: (name: string, person: string) => boolean;
  /** What else the catalog says of a component. */
  describe?: (component: Entity) => Entity;
  /** What else the catalog has. */
  entities?: Entity[];
  /** Decides in place of `isAllowed`. */
  permissions?: PermissionsService;
}

/** A backend over repositories in a folder of the test's. */
export class LocalPortal {
  readonly #backend: TestBackend;
  readonly #folder: string;

  private constructor(backend: TestBackend, folder: string) {
    this.#backend = backend;
    this.#folder = folder;
  }

  static async start(options: LocalPortalOptions): Promise<LocalPortal> {
    const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'portal-')));
    for (const [name, files] of Object.entries(options.components)) {
      write(folder, name, files);
    }
    const { isShown = () => true, describe = entity => entity } = options;
    const entities = Object.keys(options.components)
      .map(name => describe(entityOf(name, folder)))
      .concat(options.entities ?? []);
    const database = mockServices.database({ knex: options.knex });
    const backend = await startTestBackend({
      features: [
        productionChecklistPlugin,
        // The real one: a test's own would run a task once.
        schedulerServiceFactory,
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => database,
        }),
        catalogShowing(entities, ({ metadata }, person) =>
          isShown(metadata.name, person),
        ),
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => options.permissions ?? permissionsOf(options),
        }),
        mockServices.rootConfig.factory({
          data: {
            productionChecklist: {
              targets: { refresh: { seconds: 1 } },
              sources: { localDirectories: [folder] },
              ...options.config,
            },
          },
        }),
        ...(options.features ?? []),
      ],
    });
    return new LocalPortal(backend, folder);
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  write(name: string, files: Record<string, string>): void {
    write(this.#folder, name, files);
  }

  remove(name: string, file: string): void {
    rmSync(path.join(this.#folder, name, file));
  }

  get server() {
    return this.#backend.server;
  }

  get(route: string, person = 'anna') {
    return request(this.server)
      .get(`${API}${route}`)
      .set('Authorization', headerOf(person));
  }

  post(route: string, body: object = {}, person = 'anna') {
    return request(this.server)
      .post(`${API}${route}`)
      .set('Authorization', headerOf(person))
      .send(body);
  }

  async scorecard(name: string): Promise<Scorecard> {
    return (await this.get(`${pathOf(name)}/scorecard`)).body;
  }

  async result(name: string, check: string): Promise<ScorecardResult> {
    const { report } = await this.scorecard(name);
    return report!.results.find(each => each.check === check)!;
  }

  scanned(name: string): Promise<Scorecard> {
    return until(
      () => this.scorecard(name),
      ({ scan }) => scan?.state === 'done',
    );
  }

  /** Has a component scanned again, and waits for the report. */
  async rescan(name: string): Promise<Scorecard> {
    const before = await this.scorecard(name);
    await this.post(`${pathOf(name)}/scan`);
    return until(
      () => this.scorecard(name),
      ({ report, scan }) =>
        scan.state === 'done' && report?.scannedAt !== before.report?.scannedAt,
    );
  }

  /** Runs a task now. */
  async trigger(task: string): Promise<void> {
    await request(this.server).post(
      `${API}/.backstage/scheduler/v1/tasks/${task}/trigger`,
    );
  }
}

/** The route of a component. */
export function pathOf(name: string): string {
  return `/entities/component/default/${name}`;
}

function headerOf(person: string): string {
  if (person === 'nobody') return mockCredentials.none.header();
  return person === 'service'
    ? mockCredentials.service.header()
    : mockCredentials.user.header(`user:default/${person}`);
}

function permissionsOf({
  isAllowed = () => true,
}: LocalPortalOptions): PermissionsService {
  return {
    authorize: async (requests, options) =>
      requests.map(each => {
        const { permission, resourceRef } = each as typeof each & {
          resourceRef?: string;
        };
        const person = personOf(options?.credentials);
        return {
          result:
            person === undefined ||
            isAllowed(permission.name, resourceRef ?? '', person)
              ? AuthorizeResult.ALLOW
              : AuthorizeResult.DENY,
        };
      }),
    authorizeConditional: async requests =>
      requests.map(() => ({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          // One that only its author can apply, so that entities are listed.
          rule: 'TEST_RULE',
          resourceType: 'catalog-entity',
          params: {},
        },
      })),
  };
}

function write(
  folder: string,
  name: string,
  files: Record<string, string>,
): void {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, name, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

function entityOf(name: string, folder: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/source-location': `file:${path.join(folder, name)}/`,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
  };
}
