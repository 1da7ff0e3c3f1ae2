import {
  BackendFeature,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { LocalPortal, pathOf } from '../__testUtils__/LocalPortal';
import { until } from '../__testUtils__/until';

const databases = TestDatabases.create({
  ids: ['SQLITE_3', 'POSTGRES_15', 'POSTGRES_18'],
});
const GOOD = {
  Dockerfile: 'FROM node:22.1.0-alpine\nUSER node\nCMD ["node", "main.js"]\n',
  'main.js': '',
};
const BAD = {
  Dockerfile: 'FROM node:22.1.0-alpine\nCMD ["node", "main.js"]\n',
};
/** Critical, and fails where the user is root. */
const CHECK = 'docker-image/non-root';
const KEY = 'sk_live_4eC39HqLyjWDarjtT1zdp7dc';

let portal: LocalPortal | undefined;
let knex: Knex;
let sent: NotificationSendOptions[];

async function start(
  databaseId: Parameters<typeof databases.init>[0],
  options: {
    config?: object;
    failsWith?: string;
    features?: BackendFeature[];
  } = {},
) {
  knex = await databases.init(databaseId);
  sent = [];
  portal = await LocalPortal.start({
    knex,
    components: { orders: GOOD },
    config: options.config,
    features: [
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async notification => {
            if (options.failsWith) throw new Error(options.failsWith);
            sent.push(notification);
          },
        }),
      }),
      ...(options.features ?? []),
    ],
  });
  await portal.scanned('orders');
  return portal;
}

afterEach(async () => {
  await portal?.stop();
  portal = undefined;
});

it.each(databases.eachSupportedId())(
  'tells the owner once that a critical check starts failing, on %s',
  async databaseId => {
    await start(databaseId);
    expect(await portal!.result('orders', CHECK)).toMatchObject({
      standing: 'pass',
    });
    // Whatever failed from the start is no news.
    expect(sent).toEqual([]);
    portal!.write('orders', BAD);
    await portal!.rescan('orders');
    await portal!.rescan('orders');
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: 'group:default/team' },
        payload: {
          title: expect.stringMatching(
            /^orders starts failing the critical check “.+”$/,
          ),
          description: expect.stringMatching(/^.+: .+\.$/),
          link: '/catalog/default/component/orders/production-checklist',
          severity: 'high',
          topic: 'production-checklist',
        },
      },
    ]);
  },
);

it('tells it again when an exemption runs out', async () => {
  await start('SQLITE_3');
  portal!.write('orders', BAD);
  await portal!.rescan('orders');
  const { body } = await portal!.post(`${pathOf('orders')}/exemptions`, {
    kind: 'exemption',
    check: CHECK,
    reason: 'Soon',
    expiresAt: '2999-01-01',
  });
  await portal!.post(
    `/exemptions/${body.id}/decision`,
    { decision: 'approve' },
    'berta',
  );
  expect(sent).toHaveLength(1);
  await knex('exemptions').update({ expires_at: '2020-01-01T00:00:00.000Z' });
  await portal!.trigger('production-checklist-exemptions');
  await until(
    async () => sent,
    ({ length }) => length === 2,
  );
});

it('is silent where configuration says so', async () => {
  await start('SQLITE_3', { config: { notifications: { enabled: false } } });
  portal!.write('orders', BAD);
  await portal!.rescan('orders');
  expect(sent).toEqual([]);
});

it('says nothing of checks that weigh less than configuration asks for', async () => {
  await start('SQLITE_3', {
    config: { weights: { [CHECK]: 2 }, notifications: { minWeight: 3 } },
  });
  portal!.write('orders', BAD);
  await portal!.rescan('orders');
  expect(sent).toEqual([]);
});

it('tells of lesser checks where configuration asks for it, less urgently', async () => {
  await start('SQLITE_3', {
    config: { weights: { [CHECK]: 2 }, notifications: { minWeight: 2 } },
  });
  portal!.write('orders', BAD);
  await portal!.rescan('orders');
  expect(sent).toMatchObject([
    {
      payload: {
        title: expect.stringContaining('starts failing the major check'),
        severity: 'normal',
      },
    },
  ]);
});

it('names nothing of the repository', async () => {
  await start('SQLITE_3');
  portal!.write('orders', {
    Dockerfile: `${BAD.Dockerfile}ENV API_KEY=${KEY}\n`,
  });
  await portal!.rescan('orders');
  expect(sent).not.toEqual([]);
  expect(JSON.stringify(sent)).not.toContain(KEY);
});

it.each([
  [
    'quietly where there is no notifications plugin',
    'Failed to send notifications: Error: Request failed with status 404',
    0,
  ],
  [
    'and says why where it fails otherwise',
    'Failed to send notifications: Error: Request failed with status 500',
    1,
  ],
])('keeps the result %s', async (_, failsWith, warnings) => {
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);
  await start('SQLITE_3', { failsWith, features: [logger.factory] });
  portal!.write('orders', BAD);
  const { scan } = await portal!.rescan('orders');
  expect(scan.state).toBe('done');
  expect((await portal!.result('orders', CHECK)).standing).toBe('fail');
  const toldOf = logger.warn.mock.calls.filter(([text]) =>
    text.includes('could not be notified'),
  );
  expect(toldOf).toHaveLength(warnings);
});
