import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Response } from 'supertest';
import { LocalPortal, pathOf } from '../__testUtils__/LocalPortal';
import {
  LISTS,
  OF_ONE,
  OPERATIONS,
  Operation,
  bodyOf,
  routeOf,
} from './__testUtils__/operations';
import { permissionsOf } from './__testUtils__/permissionsOf';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** Sees everything, and may do everything. */
const ALL = 'anna';
/** May do nothing with the checklist. */
const DENIED = 'dan';
/** See a part: by the catalog’s own rules, and by one of the portal's own. */
const PART = ['pia', 'otto'];

const permissions = permissionsOf({
  denied: `user:default/${DENIED}`,
  conditions: {
    'user:default/pia': {
      not: {
        rule: 'HAS_METADATA',
        resourceType: 'catalog-entity',
        params: { key: 'visibility', value: 'private' },
      },
    },
    'user:default/otto': {
      rule: 'IS_SHOWN',
      resourceType: 'catalog-entity',
      params: {},
    },
  },
  isShown: entityRef => !entityRef.includes('hidden'),
});

/** Statuses that are not the success that the document describes. */
const STATUSES: Record<string, Record<string, number>> = {
  nobody: Object.fromEntries(OPERATIONS.map(each => [each.operationId, 401])),
  [DENIED]: {
    ...Object.fromEntries(OPERATIONS.map(each => [each.operationId, 403])),
    // It is about no entity.
    getChecklist: 200,
  },
  // Only a person answers for these.
  service: { requestExemption: 403, decideExemption: 403 },
};

/** Questions by which one could find out about what is hidden. */
const QUERIES: Record<string, string[]> = {
  getServices: [
    '?text=hidden',
    '?owner=group:default/hidden-team',
    '?team=group:default/team',
    '?tag=hidden-tag',
    '?check=readme/exists',
    '?sortBy=score&limit=1',
  ],
  getServicesCsv: ['?text=hidden', '?team=group:default/team'],
  getSummary: ['?owner=group:default/hidden-team', '?team=group:default/team'],
  getCheck: ['?owner=group:default/hidden-team', '?team=group:default/team'],
  getCheckServices: ['?team=group:default/team', '?limit=1'],
  getTeams: ['?parent=*', '?parent=group:default/team'],
  getExemptions: ['?entityRef=component:default/hidden', '?limit=1'],
};

let portal: LocalPortal;
/** An exemption that waits for a decision, by the component. */
const waiting = new Map<string, string>();

afterEach(() => portal.stop());

/** Whatever the catalog says of what is hidden has the word in it. */
function describeComponent(component: Entity): Entity {
  if (component.metadata.name !== 'hidden') return component;
  return {
    ...component,
    metadata: {
      ...component.metadata,
      visibility: 'private',
      tags: ['hidden-tag'],
    },
    spec: { type: 'hidden-type', lifecycle: 'hidden-stage' },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/hidden-team' },
      { type: 'partOf', targetRef: 'system:default/hidden-system' },
    ],
  };
}

function group(name: string, metadata: object, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, ...metadata },
    spec: { type: 'team', children: [] },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

async function start(
  databaseId: Parameters<typeof databases.init>[0],
  ...components: string[]
): Promise<void> {
  const files = {
    'README.md': 'Short.',
    Dockerfile: 'FROM node\nCMD npm start\n',
  };
  const isWhole = components.includes('hidden');
  portal = await LocalPortal.start({
    knex: await databases.init(databaseId),
    components: Object.fromEntries(components.map(name => [name, files])),
    describe: describeComponent,
    entities: [
      group('team', {}),
      ...(isWhole
        ? [group('hidden-team', { visibility: 'private' }, 'team')]
        : []),
    ],
    isShown: (name, person) =>
      !PART.includes(person.split('/')[1]) || !name.includes('hidden'),
    permissions,
    config: { targets: { filter: { kind: 'Component' }, refresh: '1s' } },
  });
  waiting.clear();
  for (const name of components) {
    await portal.scanned(name);
    const { body } = await portal.post(`${pathOf(name)}/exemptions`, {
      kind: 'exemption',
      check: 'readme/exists',
      reason: `Of ${name}`,
    });
    waiting.set(name, body.id);
  }
}

function call(
  operation: Operation,
  person: string,
  name = 'seen',
): Promise<Response> {
  const route = routeOf(operation, name, waiting.get(name));
  return operation.method === 'get'
    ? portal.get(route, person)
    : portal.post(route, bodyOf(operation), person);
}

/** What someone is told of many entities, by the question. */
async function answersTo(person: string): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const operation of LISTS) {
    for (const query of ['', ...(QUERIES[operation.operationId] ?? [])]) {
      const route = routeOf(operation, 'seen') + query;
      answers[route] = contentOf(await portal.get(route, person));
    }
  }
  return answers;
}

/** An answer without times, ids, and where this portal's files are. */
function contentOf({ status, text }: Response): string {
  return `${status} ${text}`
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '(time)')
    .replace(/[\da-f]{8}-[\da-f-]{27}/g, '(id)')
    .replace(/\/[^"]*portal-\w+/g, '(folder)');
}

/** A refusal, whatever it is that was asked for. */
function refusalOf({ status, body }: Response, name: string): string {
  return `${status} ${body.error.message}`
    .replace(name, '(name)')
    .replace(waiting.get(name) ?? 'none', '(id)');
}

describe.each(databases.eachSupportedId())('the routes on %s', databaseId => {
  it.each(['nobody', DENIED, 'service', PART[0]])(
    'are each called by %s',
    async person => {
      await start(databaseId, 'seen');
      expect(OPERATIONS.length).toBeGreaterThan(10);
      for (const operation of OPERATIONS) {
        const { operationId, success } = operation;
        const { status } = await call(operation, person);
        expect([operationId, status]).toEqual([
          operationId,
          STATUSES[person]?.[operationId] ?? success,
        ]);
      }
    },
  );

  it('answer who sees a part as if there were no more', async () => {
    await start(databaseId, 'seen');
    const wanted = await answersTo(ALL);
    await portal.stop();
    await start(databaseId, 'seen', 'hidden');
    for (const person of PART) {
      const given = await answersTo(person);
      expect(given).toEqual(wanted);
      expect(Object.values(given).join()).not.toMatch(/hidden/);
      for (const operation of OF_ONE) {
        const hidden = await call(operation, person, 'hidden');
        const absent = await call(operation, person, 'absent');
        expect(hidden.status).toBe(404);
        expect(refusalOf(hidden, 'hidden')).toBe(refusalOf(absent, 'absent'));
      }
      const own = '/checklist?entityRef=component:default/hidden';
      expect((await portal.get(own, person)).status).toBe(404);
    }
    // Who sees all is told otherwise, wherever it is about entities.
    const full = await answersTo(ALL);
    const same = Object.keys(full).filter(each => full[each] === wanted[each]);
    expect(same).toEqual(['/checklist']);
  });
});
