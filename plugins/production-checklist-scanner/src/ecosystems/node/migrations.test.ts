import { scopeOf } from '../shared/__testUtils__/scopeOf';
import { node } from './node';

function found(
  dependency: string,
  files: Record<string, string>,
  scripts: Record<string, string> = {},
) {
  return node.migrations(
    scopeOf({
      'package.json': JSON.stringify({
        dependencies: { [dependency]: '1.0.0' },
        scripts,
      }),
      ...files,
    }),
  );
}

const MIGRATION = 'prisma/migrations/1_init/migration.sql';

describe('migrations', () => {
  it.each([
    ['prisma', MIGRATION, 'Prisma'],
    ['typeorm', 'src/migrations/1715028537217-Init.ts', 'TypeORM'],
    ['sequelize', 'migrations/20190101-init.js', 'Sequelize'],
    ['knex', 'db/migrations/001_init.js', 'Knex'],
    ['drizzle-orm', 'drizzle/0000_init.sql', 'Drizzle'],
    ['node-pg-migrate', 'migrations/1700000000_init.sql', 'node-pg-migrate'],
    ['migrate-mongo', 'migrations/20200101-init.js', 'migrate-mongo'],
  ])('finds those of %s', (dependency, path, tool) => {
    expect(found(dependency, { [path]: '' })).toEqual([
      { tool, at: { path, line: 1 } },
    ]);
  });

  it('finds where they run by themselves', () => {
    const image = 'FROM node:24\nCOPY . .\n';

    expect(
      found('prisma', {
        [MIGRATION]: '',
        Dockerfile: `${image}CMD npx prisma migrate deploy && node app.js`,
      }),
    ).toMatchObject([{ automatic: { path: 'Dockerfile', line: 3 } }]);
    expect(
      found(
        'prisma',
        {
          [MIGRATION]: '',
          Dockerfile: `${image}CMD ["sh", "start.sh"]`,
          'start.sh': 'npm run migrate\nexec node app.js',
        },
        { migrate: 'prisma migrate deploy' },
      ),
    ).toMatchObject([{ automatic: { path: 'start.sh', line: 1 } }]);
    expect(
      found(
        'prisma',
        { [MIGRATION]: '' },
        { prestart: 'prisma migrate deploy', start: 'node app.js' },
      ),
    ).toMatchObject([{ automatic: { path: 'package.json' } }]);
    expect(
      found('typeorm', {
        'src/migrations/1715028537217-Init.ts': '',
        'src/data-source.ts':
          'export default new DataSource({\n  migrationsRun: true,\n});',
      }),
    ).toMatchObject([{ automatic: { path: 'src/data-source.ts', line: 2 } }]);
  });

  it('finds none without the tool or without a migration', () => {
    expect(found('express', { 'migrations/001_init.js': '' })).toEqual([]);
    expect(found('prisma', { 'prisma/schema.prisma': '' })).toEqual([]);
  });
});
