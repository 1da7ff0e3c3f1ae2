import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { migrations } from './migrations';

const FILE = 'src/main/resources/db/migration/V1__init.sql';

function migrationsIn(files: Record<string, string>) {
  return migrations(createScope(FileTree.of(files), { path: '' }));
}
const gradle = (...libraries: string[]) => ({
  'build.gradle': `dependencies {\n${libraries
    .map(library => `  implementation '${library}'`)
    .join('\n')}\n}`,
});

describe('migrations', () => {
  it('finds Flyway, which Spring Boot runs by itself', () => {
    const files = {
      ...gradle(
        'org.flywaydb:flyway-core',
        'org.springframework.boot:spring-boot-starter-web',
      ),
      [FILE]: 'create table a();',
    };

    expect(migrationsIn(files)).toMatchObject([
      {
        tool: 'Flyway',
        at: { path: FILE },
        automatic: { path: 'build.gradle' },
      },
    ]);
    expect(
      migrationsIn({
        ...files,
        'src/main/resources/application.properties':
          'spring.flyway.enabled=false',
      })[0].automatic,
    ).toBeUndefined();
  });

  it('wants Quarkus to be told', () => {
    const files = { ...gradle('io.quarkus:quarkus-flyway'), [FILE]: '' };

    expect(migrationsIn(files)[0].automatic).toBeUndefined();
    expect(
      migrationsIn({
        ...files,
        'src/main/resources/application.properties':
          'quarkus.flyway.migrate-at-start=true',
      })[0].automatic,
    ).toEqual({ path: 'src/main/resources/application.properties', line: 1 });
  });

  it('finds Liquibase and Play evolutions', () => {
    expect(
      migrationsIn({
        ...gradle('org.liquibase:liquibase-core'),
        'src/main/resources/db/changelog/db.changelog-master.yaml':
          'databaseChangeLog: []',
      }),
    ).toMatchObject([{ tool: 'Liquibase' }]);
    expect(migrationsIn({ 'conf/evolutions/default/1.sql': '' })).toMatchObject(
      [{ tool: 'Play evolutions' }],
    );
  });

  it('takes a schema for no migration', () => {
    expect(
      migrationsIn({ 'src/main/resources/schema.sql': 'create table a();' }),
    ).toEqual([]);
    expect(migrationsIn({ [FILE]: '' })).toEqual([]);
  });
});
