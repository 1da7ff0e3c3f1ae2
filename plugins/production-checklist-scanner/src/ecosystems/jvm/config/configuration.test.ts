import { createScope } from '../../../component/createScope';
import { FileTree } from '../../../files/FileTree';
import { configuration } from './configuration';

const RESOURCES = 'src/main/resources';

function configurationOf(files: Record<string, string>, path = '') {
  return configuration(createScope(FileTree.of(files), { path }));
}

describe('configuration', () => {
  it('prefers what production says and leaves development out', () => {
    const settings = configurationOf({
      [`${RESOURCES}/application.yml`]: 'server:\n  shutdown: immediate\n',
      [`${RESOURCES}/application-prod.yml`]: 'server:\n  shutdown: graceful\n',
      [`${RESOURCES}/application-local.yml`]: 'server:\n  port: 1\n',
    });

    expect(settings.get('server.shutdown')).toMatchObject({
      value: 'graceful',
      at: { path: `${RESOURCES}/application-prod.yml`, line: 2 },
    });
    expect(settings.get('server.port')).toBeUndefined();
  });

  it('knows documents of profiles, and spellings of keys', () => {
    const settings = configurationOf({
      [`${RESOURCES}/application.yaml`]:
        'app:\n  version: @project.version@\n---\nspring.config.activate.on-profile: test\nserver.shutDown: immediate\n---\nspring.config.activate.on-profile: prod\nserver.shut-down: graceful\n',
    });

    expect(settings.get('server.shutdown')?.value).toBe('graceful');
  });

  it('divides properties, and reads the profiles of Quarkus', () => {
    const settings = configurationOf({
      [`${RESOURCES}/application.properties`]:
        'a=1\n#---\nspring.config.activate.on-profile=local\na=2\n#---\n%dev.b=1\n%prod.b=2\n',
    });

    expect(settings.get('a')?.value).toBe('1');
    expect(settings.get('b')?.value).toBe('2');
  });

  it('puts what the image sets above the files', () => {
    const settings = configurationOf({
      Dockerfile:
        'FROM eclipse-temurin:21-jre\nENV SERVER_SHUTDOWN=graceful JAVA_OPTS="-Dlogging.file.name=/log/a.log"\nCOPY app.jar .\nCMD ["java", "-jar", "app.jar"]',
      [`${RESOURCES}/application.properties`]: 'server.shutdown=immediate\n',
      'src/main/java/A.java': 'class A {}',
    });

    expect(settings.get('server.shutdown')).toMatchObject({
      value: 'graceful',
      at: { path: 'Dockerfile', line: 2 },
    });
    expect(settings.get('logging.file.name')?.value).toBe('/log/a.log');
  });

  it('finds what a config server of the repository serves', () => {
    const settings = configurationOf(
      {
        'orders/pom.xml':
          '<project><artifactId>orders</artifactId><dependencies><dependency><groupId>org.springframework.cloud</groupId><artifactId>spring-cloud-starter-config</artifactId></dependency></dependencies></project>',
        'orders/src/main/resources/bootstrap.yml':
          'spring:\n  application:\n    name: orders\n',
        'config/src/main/resources/shared/orders.yml':
          'db:\n  password: ${P}\n',
        'config/src/main/resources/shared/application.yml': 'shared: 1\n',
        'config/src/main/resources/shared/billing.yml': 'other: 1\n',
      },
      'orders',
    );

    expect(settings.get('db.password')?.value).toBe('${P}');
    expect(settings.get('shared')?.value).toBe('1');
    expect(settings.get('other')).toBeUndefined();
  });
});
