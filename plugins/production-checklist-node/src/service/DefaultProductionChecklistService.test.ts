import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { DefaultProductionChecklistService } from './DefaultProductionChecklistService';

let server: Server;
let asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
let answer: { status: number; body: object };

beforeEach(async () => {
  asked = [];
  answer = { status: 200, body: {} };
  server = createServer(({ method, url, headers }, response) => {
    asked.push({ method, url, headers });
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

afterEach(
  () =>
    new Promise(resolve => {
      server.close(resolve);
    }),
);

function create() {
  const { port } = server.address() as AddressInfo;
  return DefaultProductionChecklistService.create({
    auth: mockServices.auth({ pluginId: 'other' }),
    discovery: {
      getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      getExternalBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
    },
  });
}

describe('DefaultProductionChecklistService', () => {
  it('asks on behalf of whoever it is told to', async () => {
    answer.body = { entityRef: 'component:default/orders' };
    const credentials = mockCredentials.user('user:default/guest');
    expect(
      await create().getScorecard('component:default/orders', { credentials }),
    ).toEqual(answer.body);
    expect(asked).toMatchObject([
      {
        method: 'GET',
        url: '/api/production-checklist/entities/component/default/orders/scorecard',
        headers: {
          authorization: mockCredentials.service.header({
            onBehalfOf: credentials,
            targetPluginId: 'production-checklist',
          }),
        },
      },
    ]);
  });

  it('asks all that it offers', async () => {
    const service = create();
    const options = { credentials: mockCredentials.service('plugin:other') };
    await service.getChecklist({}, options);
    await service.getChecklist({ entityRef: 'component:default/a' }, options);
    await service.getServices({ owner: ['group:default/team'] }, options);
    await service.getSummary({ days: 30 }, options);
    await service.requestScan('component:default/a', options);
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /api/production-checklist/checklist',
      'GET /api/production-checklist/checklist?entityRef=component%3Adefault%2Fa',
      'GET /api/production-checklist/services?owner=group%3Adefault%2Fteam',
      'GET /api/production-checklist/summary?days=30',
      'POST /api/production-checklist/entities/component/default/a/scan',
    ]);
  });

  it('tells why it is refused', async () => {
    answer = {
      status: 404,
      body: {
        error: { name: 'NotFoundError', message: 'It is not scanned' },
        response: { statusCode: 404 },
      },
    };
    await expect(
      create().getScorecard('component:default/orders', {
        credentials: mockCredentials.service('plugin:other'),
      }),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: { name: 'NotFoundError' },
    });
  });
});
