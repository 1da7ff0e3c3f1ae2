import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { shutdown } from './shutdown';

const RESOURCES = 'src/main/resources';

function shutdownIn(files: Record<string, string>) {
  return shutdown(createScope(FileTree.of(files), { path: '' }));
}

const spring = (version: string) => ({
  'src/main/java/A.java': '@SpringBootApplication class A {}',
  'build.gradle': `plugins { id 'org.springframework.boot' version '${version}' }\ndependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }`,
});
const grpc = (hook: string, rest = '') => ({
  'src/main/java/A.java': `class A { void start() { server = ServerBuilder.forPort(1).build(); ${hook} }\n${rest} }`,
});

describe('shutdown of Spring Boot', () => {
  it.each([
    ['4.0.1', '', 'drains'],
    ['3.4.0', '', 'drains'],
    ['3.4.0', 'server.shutdown=immediate', 'forces'],
    ['3.3.9', '', 'none'],
    ['3.3.9', 'server.shutdown=graceful', 'drains'],
    ['3.3.9', 'server.shutdown=${MODE:graceful}', 'drains'],
    ['2.3.0.RELEASE', 'server.shutdown=graceful', 'drains'],
    ['2.2.0.RELEASE', 'server.shutdown=graceful', 'none'],
  ])('%s with "%s" %s', (version, text, outcome) => {
    const facts = shutdownIn({
      ...spring(version),
      [`${RESOURCES}/application.properties`]: text,
    });

    expect(facts.map(fact => fact.outcome)).toEqual([outcome]);
  });

  it('tells the declared time-out and where it drains', () => {
    expect(
      shutdownIn({
        ...spring('2.7.1'),
        [`${RESOURCES}/application.yml`]:
          'server:\n  shutdown: graceful\nspring:\n  lifecycle:\n    timeout-per-shutdown-phase: 25s\n',
      }),
    ).toEqual([
      {
        outcome: 'drains',
        mechanism: '`server.shutdown: graceful`',
        at: [{ path: `${RESOURCES}/application.yml`, line: 2 }],
        drainSeconds: 25,
      },
    ]);
  });

  it('cannot tell where the configuration or the version is elsewhere', () => {
    const submodule = {
      ...spring('2.7.1'),
      '.gitmodules': `[submodule "c"]\n\tpath = ${RESOURCES}/config\n`,
    };
    const ignored = {
      ...spring('2.7.1'),
      '.gitignore': `${RESOURCES}/application.yml\n`,
    };
    const platform = {
      'src/main/java/A.java': '@SpringBootApplication class A {}',
      'build.gradle':
        "plugins { id 'org.acme.platform' version '1.0' }\ndependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }",
    };

    for (const files of [submodule, ignored, platform]) {
      expect(shutdownIn(files)).toMatchObject([{ outcome: 'unknown' }]);
    }
  });
});

describe('shutdown by code', () => {
  it.each([
    [
      'a split call',
      'Runtime.getRuntime()\n.addShutdownHook(new Thread(() -> { server.shutdown(); }));',
      'drains',
    ],
    [
      'a method reference',
      'Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));',
      'drains',
    ],
    [
      'force',
      'Runtime.getRuntime().addShutdownHook(new Thread(() -> server.shutdownNow()));',
      'forces',
    ],
    [
      'force after waiting',
      'Runtime.getRuntime().addShutdownHook(new Thread(() -> { server.shutdown(); if (!server.awaitTermination(30, TimeUnit.SECONDS)) server.shutdownNow(); }));',
      'drains',
    ],
    [
      'other resources',
      'Runtime.getRuntime().addShutdownHook(new Thread(() -> { pool.close(); log.flush(); }));',
      'none',
    ],
    [
      'a comment',
      '/* Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown)); */',
      'none',
    ],
    ['nothing', '', 'none'],
  ])('recognises %s', (_, hook, outcome) => {
    expect(shutdownIn(grpc(hook))).toMatchObject([{ outcome }]);
  });

  it('follows the hook to the method that stops', () => {
    const hook =
      'Runtime.getRuntime().addShutdownHook(new Thread(() -> A.this.stop()));';

    expect(
      shutdownIn(
        grpc(
          hook,
          'void stop() { server.awaitTermination(20, TimeUnit.SECONDS); }',
        ),
      ),
    ).toMatchObject([{ outcome: 'drains', drainSeconds: 20 }]);
    expect(
      shutdownIn(grpc(hook, 'void stop() { server.shutdownNow(); }')),
    ).toMatchObject([{ outcome: 'forces' }]);
  });

  it('reads Kotlin and Scala', () => {
    const kotlin =
      'fun main() { val server = ServerBuilder.forPort(1).build()\n Runtime.getRuntime().addShutdownHook(Thread { server.shutdown() }) }';
    const scala =
      'object A { val server = ServerBuilder.forPort(1).build()\n sys.addShutdownHook { server.shutdown() } }';

    expect(shutdownIn({ 'src/main/kotlin/A.kt': kotlin })).toMatchObject([
      { outcome: 'drains' },
    ]);
    expect(shutdownIn({ 'src/main/scala/A.scala': scala })).toMatchObject([
      { outcome: 'drains' },
    ]);
  });
});

describe('shutdown of other frameworks', () => {
  const gradle = (library: string) => ({
    'build.gradle': `dependencies { implementation '${library}' }`,
  });

  it.each([
    ['io.dropwizard:dropwizard-core:4.0.0', '', 'drains'],
    ['io.ktor:ktor-server-netty:3.0.0', '', 'unknown'],
    ['io.quarkus:quarkus-rest', '', 'none'],
    ['io.quarkus:quarkus-rest', 'quarkus.shutdown.timeout=30', 'drains'],
    ['io.micronaut:micronaut-http-server-netty', '', 'none'],
    [
      'io.micronaut:micronaut-http-server-netty',
      'micronaut.lifecycle.graceful-shutdown.enabled=true',
      'drains',
    ],
    ['io.javalin:javalin:6.0.0', '', 'none'],
  ])('%s with "%s" %s', (library, text, outcome) => {
    expect(
      shutdownIn({
        ...gradle(library),
        [`${RESOURCES}/application.properties`]: text,
      }),
    ).toMatchObject([{ outcome }]);
  });

  it('wants to see where Ktor is started', () => {
    expect(
      shutdownIn({
        ...gradle('io.ktor:ktor-server-netty:3.0.0'),
        'src/main/kotlin/A.kt':
          'fun main() { embeddedServer(Netty, 80) {}.start(true) }',
      }),
    ).toMatchObject([{ outcome: 'drains' }]);
    expect(
      shutdownIn({
        'build.gradle.kts': 'dependencies { implementation(acme.framework) }',
        'src/main/kotlin/A.kt':
          'import io.ktor.server.routing.get\nfun main() { AcmeApplication.create().start() }',
      }),
    ).toMatchObject([{ outcome: 'unknown' }]);
  });

  it('lets one server that drops requests speak for all', () => {
    expect(
      shutdownIn({
        ...gradle('io.dropwizard:dropwizard-core:4.0.0'),
        'src/main/kotlin/A.kt': 'val s = ServerBuilder.forPort(1).build()',
      }),
    ).toMatchObject([{ outcome: 'none' }]);
  });

  it('says nothing of a program that serves nothing', () => {
    expect(shutdownIn({ 'src/main/java/A.java': 'class A {}' })).toEqual([]);
  });
});
