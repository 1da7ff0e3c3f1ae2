import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import http, { ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { until } from '../__testUtils__/until';
import { LocalScm } from '../sources/__testUtils__/LocalScm';
import { componentAt } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
/** So many that hardly ever all fall to one lane. */
const NAMES = Array.from('abcdefghijkl');
/** Where Backstage keeps a plugin's tables, and its tasks with them. */
const SCHEMA = 'production-checklist';

let workingDirectory: string;
let scm: LocalScm;
/** Stands in for the portal's notifications plugin. */
let mailbox: http.Server;
let notifications: unknown[];
const replicas: ChildProcess[] = [];

beforeEach(async () => {
  workingDirectory = mkdtempSync(path.join(os.tmpdir(), 'replicas-'));
  scm = await LocalScm.start('github');
  notifications = [];
  mailbox = http.createServer(async (request, response) => {
    notifications.push(await json(request));
    response.end('[]');
  });
  mailbox.listen(0, '127.0.0.1');
  await once(mailbox, 'listening');
  for (const name of NAMES) {
    scm.commit(`org/${name}`, { 'README.md': `# ${name}` });
  }
});

afterEach(async () => {
  for (const replica of replicas.splice(0)) replica.kill('SIGKILL');
  await scm.stop();
  mailbox.close();
  rmSync(workingDirectory, { recursive: true, force: true });
});

describe.each(databases.eachSupportedId())('replicas on %s', databaseId => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
  });

  function start(): ChildProcess {
    const { host, port, user, password, database } =
      knex.client.config.connection;
    const config = {
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: { host: '127.0.0.1', port: 0 },
        workingDirectory,
        database: {
          client: 'pg',
          pluginDivisionMode: 'schema',
          connection: { host, port, user, password, database },
        },
      },
      discovery: {
        endpoints: [
          {
            target: `http://127.0.0.1:${
              (mailbox.address() as AddressInfo).port
            }`,
            plugins: ['notifications'],
          },
        ],
      },
      integrations: scm.integrations,
      productionChecklist: { targets: { refresh: { seconds: 5 } } },
    };
    const entities = NAMES.map(name => ({
      ...componentAt(name, scm.url(`org/${name}`)),
      relations: [{ type: 'ownedBy', targetRef: 'group:default/team' }],
    }));
    const replica = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        path.join(__dirname, '__testUtils__/replica.ts'),
        JSON.stringify(config),
        JSON.stringify(entities),
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_ENV: 'development', NODE_OPTIONS: '' },
      },
    );
    replica.stdout?.resume();
    replicas.push(replica);
    return replica;
  }

  /** Sends no archive, until it is told to. */
  function holdArchives(): () => void {
    const held: ServerResponse[] = [];
    scm.fault = ({ kind, response }) => {
      if (kind !== 'archive') return false;
      held.push(response);
      return true;
    };
    return () => {
      scm.fault = undefined;
      for (const response of held) response.destroy();
    };
  }

  function targets(): Knex.QueryBuilder {
    return knex('targets').withSchema(SCHEMA);
  }

  async function states(): Promise<Record<string, number>> {
    const rows = await targets()
      .select('state')
      .catch(() => []);
    const counts: Record<string, number> = {};
    for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  }

  it('go on with what another one was at when it was killed', async () => {
    const release = holdArchives();
    const killed = start();
    // Each of the two lanes is at a repository.
    await until(states, ({ scanning }) => scanning === 2);
    const survivor = start();
    await once(survivor.stdout!, 'data');
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    release();
    expect(await states()).toEqual({
      scanning: 2,
      waiting: NAMES.length - 2,
    });
    // Minutes later: what Backstage's janitor does when a run's time is over.
    await knex('backstage_backend_tasks__tasks')
      .withSchema(SCHEMA)
      .whereNotNull('current_run_ticket')
      .update({
        current_run_ticket: null,
        current_run_started_at: null,
        current_run_expires_at: null,
      });
    await until(states, ({ done }) => done === NAMES.length);
    expect(await knex('score_periods').withSchema(SCHEMA)).toHaveLength(
      NAMES.length,
    );
  });

  it('take over at once from one that ends', async () => {
    const release = holdArchives();
    const ending = start();
    await until(states, ({ scanning }) => scanning === 2);
    const survivor = start();
    await once(survivor.stdout!, 'data');
    ending.kill('SIGTERM');
    await once(ending, 'exit');
    release();
    // No ticket is waited for.
    await until(states, ({ done }) => done === NAMES.length);
    expect(await knex('score_periods').withSchema(SCHEMA)).toHaveLength(
      NAMES.length,
    );
    // The last result is stored a moment before its checkout is deleted.
    await until(
      async () => readdirSync(workingDirectory).join(),
      left => left === 'production-checklist-cache',
    );
  });

  it('tell an owner once between them', async () => {
    const image = (user: string) => ({
      Dockerfile: `FROM node:22.1.0-alpine\nUSER ${user}\nCMD ["node", "main.js"]\n`,
    });
    for (const name of NAMES) scm.commit(`org/${name}`, image('node'));
    start();
    await until(states, ({ done }) => done === NAMES.length);
    const other = start();
    await once(other.stdout!, 'data');
    const unjudged = async () =>
      (await targets().whereNull('report_key')).length;
    for (const name of NAMES) scm.commit(`org/${name}`, image('root'));
    for (let round = 1; round <= 2; round++) {
      // As a rescan makes them.
      await targets().update({
        due_at: new Date().toISOString(),
        report_key: null,
      });
      await until(unjudged, left => left === 0);
      await until(states, ({ done }) => done === NAMES.length);
    }
    const titles = (
      notifications as { recipients: object; payload: { title: string } }[]
    ).map(({ recipients, payload }) => {
      expect(recipients).toEqual({
        type: 'entity',
        entityRef: 'group:default/team',
      });
      return payload.title.split(' ')[0];
    });
    expect(titles.sort()).toEqual(NAMES);
  });
});
