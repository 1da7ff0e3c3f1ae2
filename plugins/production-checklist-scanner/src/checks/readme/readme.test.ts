import { Check } from '../../check';
import { componentWith } from '../__testUtils__/componentWith';
import { exists } from './exists';
import { migrations } from './migrations';
import { requirements } from './requirements';
import { run } from './run';

const PROSE =
  'Takes the orders of the shop, checks them against the stock, and hands them to the warehouse, which packs what was ordered and sends it to the customer.';

function judge(check: Check, readme: string, path = 'README.md') {
  return check.evaluate(
    componentWith({
      files: { [path]: readme },
      facts: { migrations: [{ tool: 'Flyway', at: { path: 'V1.sql' } }] },
    }),
  );
}

describe('readme/exists', () => {
  it('passes where the project is described', async () => {
    await expect(judge(exists, `# Orders\n\n${PROSE}`)).toMatchObject({
      status: 'pass',
      evidence: [{ path: 'README.md', line: 3 }],
    });
  });

  it('passes on a short text in a script without spaces', () => {
    expect(
      judge(
        exists,
        '# 주문\n\n주문을받아재고를확인하고창고로넘기는서비스입니다이서비스는고객의주문을처리하며배송까지의과정을관리합니다그리고결제와환불요청도함께처리합니다',
      ),
    ).toMatchObject({ status: 'pass' });
  });

  it.each([
    ['a heading and a badge', '# Orders\n![build](https://ci/badge.svg)'],
    ['code alone', `# Orders\n\n\`\`\`\n${PROSE}\n\`\`\``],
  ])('fails on %s', (_, text) => {
    expect(judge(exists, text)).toMatchObject({ status: 'fail' });
  });

  it('fails on the untouched text of a generator', () => {
    const text =
      'This README would normally document whatever steps are necessary to get the application up and running. Things you may want to cover: Ruby version, System dependencies, Configuration, Database creation.';
    expect(judge(exists, text)).toMatchObject({
      status: 'fail',
      reason: { params: { generator: 'Rails' } },
    });
  });

  describe('reads together', () => {
    const HALF = PROSE.split(' ').slice(0, 15).join(' ');
    const judgeAll = (files: Record<string, string>, path = '') =>
      exists.evaluate(componentWith({ files, target: { path } }));

    it('the README and its ancestors’', () => {
      const files = { 'README.md': HALF, 'api/README.md': `# API\n\n${HALF}` };
      expect(judgeAll(files, 'api')).toMatchObject({
        status: 'pass',
        reason: {
          id: 'readme/exists:together',
          params: { path: 'api/README.md', others: 1, words: 30 },
        },
        evidence: [
          { path: 'api/README.md', line: 3 },
          { path: 'README.md', line: 1 },
        ],
      });
      expect(judgeAll(files)).toMatchObject({ status: 'fail' });
    });

    it('and the documents that they link to', () => {
      const linked = 'See [the guide](docs/guide.md).';
      expect(
        judgeAll({ 'README.md': linked, 'docs/guide.md': PROSE }),
      ).toMatchObject({
        status: 'pass',
        evidence: [{ path: 'docs/guide.md', line: 1 }],
      });
      expect(
        judgeAll({ 'README.md': 'See the wiki.', 'docs/guide.md': PROSE }),
      ).toMatchObject({ status: 'fail' });
      expect(judgeAll({ 'docs/guide.md': PROSE })).toMatchObject({
        status: 'fail',
        reason: { id: 'readme/exists:missing' },
      });
    });

    it('and neither a licence nor what a generator wrote', () => {
      expect(
        judgeAll({
          'README.md': '[licence](LICENSE.md), [conduct](CODE_OF_CONDUCT.md)',
          'LICENSE.md': PROSE,
          'CODE_OF_CONDUCT.md': PROSE,
        }),
      ).toMatchObject({ status: 'fail' });
      const generated =
        'This README would normally document whatever steps are necessary to get the application up and running.';
      expect(
        judgeAll({ 'api/README.md': generated, 'README.md': HALF }, 'api'),
      ).toMatchObject({
        status: 'fail',
        reason: { id: 'readme/exists:generated' },
      });
    });
  });

  it('fails without one, and takes an ancestor’s', () => {
    const target = { path: 'services/orders' };
    expect(
      exists.evaluate(
        componentWith({ files: { 'services/orders/a.go': '' }, target }),
      ),
    ).toMatchObject({ status: 'fail', evidence: [] });
    expect(
      exists.evaluate(
        componentWith({
          files: { 'services/orders/a.go': '', 'README.md': PROSE },
          target,
        }),
      ),
    ).toMatchObject({ status: 'pass' });
  });
});

describe('readme/requirements', () => {
  it.each([
    ['a tool and its version', 'Needs Node.js 20 or later.'],
    ['a list under a heading', '## Prerequisites\n\n- Docker\n- kubectl'],
    ['a service', 'The service requires a PostgreSQL database.'],
    [
      'a variable',
      '## Environment variables\n\n| `DATABASE_URL` | where it is |\n| - | - |',
    ],
    ['a service it uses', 'The data is stored in a Postgres database.'],
    [
      'variables in a listing',
      '## Environment variables\n\nSet these:\n\n```\nDATABASE_URL=\nJWT_SECRET=\n```',
    ],
    ['Korean', '실행하려면 Docker가 필요합니다.'],
  ])('passes where they name %s', (_, text) => {
    expect(judge(requirements, text)).toMatchObject({ status: 'pass' });
  });

  it.each([
    ['what it is built with', '## Built With\n\n- [Rust](https://rust.org)'],
    ['everyday words', 'We make sure to go on and set up a kind of mix.'],
    ['a mention', 'Speaks to any Kubernetes cluster. A token is required.'],
    ['a command that implies them', '```\ndocker compose up\n```'],
    ['a description', PROSE],
  ])('fails on %s', (_, text) => {
    expect(judge(requirements, text)).toMatchObject({ status: 'fail' });
  });
});

describe('readme/run', () => {
  it.each([
    '```\n$ docker-compose up -d\n```',
    '```\nnpm ci\nnpm start\n```',
    'Start it with `./gradlew :orders:bootRun`.',
    '```\nmvn spring-boot:run\n```',
    '```\ngo run ./cmd/orders\n```',
    '```\nkubectl apply -f release/all.yaml\n```',
    '```\nuv run fastapi dev app/main.py\n```',
    '```\nbundle exec puma\n```',
    '```\nmake run\n```',
    '```\nmake docker-up\n```',
    '```\nmise run dev\n```',
    'Then run `./shop`.',
    '```\n./mvnw -pl orders quarkus:dev\n```',
  ])('passes on %j', text => {
    expect(judge(run, text)).toMatchObject({ status: 'pass' });
  });

  it.each([
    'See [the handbook](https://example.org/run).',
    '```\nnpm test\n```',
    '```\nmake lint\n```',
    '```\nmake testall   # run all tests\n```',
    '```\npython manage.py db migrate\n```',
    'The messages are in `./protos`.',
    'The binaries will be in `./target/release/`.',
    '```\n./coverage/generate-summary.sh\n```',
    '```\ngo test ./...\n```',
  ])('fails on %j', text => {
    expect(judge(run, text)).toMatchObject({ status: 'fail' });
  });

  it('points at the command, not at the directory before it', () => {
    const text =
      'The binaries will be in `./target/release/`.\n\nOr `cargo run -- run`.';
    expect(judge(run, text)).toMatchObject({
      status: 'pass',
      reason: { params: { command: 'cargo run -- run' } },
      evidence: [{ path: 'README.md', line: 3 }],
    });
  });

  it('reads a document that the README links to', () => {
    expect(
      run.evaluate(
        componentWith({
          files: {
            'README.md': 'See [how to run](docs/running.md#local).',
            'docs/running.md': '```\nmake up\n```',
          },
        }),
      ),
    ).toMatchObject({
      status: 'pass',
      evidence: [{ path: 'docs/running.md', line: 2 }],
    });
  });
});

describe('readme/migrations', () => {
  it.each([
    '```\nnpx prisma migrate deploy\n```',
    'Flyway applies the migrations when the service starts.',
    '## Migrations\n\nSee the wiki.\n\n## Migrations\n\nThey are automatic.',
  ])('passes on %j', text => {
    expect(judge(migrations, text)).toMatchObject({ status: 'pass' });
  });

  it.each([
    PROSE,
    'The role needs rights that migrations need.',
    'Requires superuser to run migrations.',
    '## Migration metrics\n\nCompleted migration runs.',
    'Error when running the migrations of a tenant.',
    'The user of all connections (migrations and runtime).',
    'Spans are `[:realtime, :migrations, :start]`.',
    '## Migrating from another product\n\nAsk us.',
  ])('fails on %j', text => {
    expect(judge(migrations, text)).toMatchObject({
      status: 'fail',
      evidence: [{ path: 'V1.sql' }, { path: 'README.md' }],
    });
  });

  it('points at where they run by themselves', () => {
    expect(
      migrations.evaluate(
        componentWith({
          files: { 'README.md': PROSE },
          facts: {
            migrations: [
              {
                tool: 'Diesel',
                at: { path: 'diesel.toml' },
                automatic: { path: 'main.rs', line: 9 },
              },
            ],
          },
        }),
      ),
    ).toMatchObject({
      status: 'fail',
      evidence: [
        { path: 'diesel.toml' },
        { path: 'main.rs', line: 9 },
        { path: 'README.md' },
      ],
    });
  });

  it('does not apply without migrations', () => {
    expect(
      migrations.evaluate(componentWith({ files: { 'README.md': PROSE } })),
    ).toMatchObject({ status: 'not-applicable' });
  });
});
