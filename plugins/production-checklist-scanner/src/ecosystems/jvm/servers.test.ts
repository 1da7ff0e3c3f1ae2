import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { servers } from './servers';

const MAIN =
  '@SpringBootApplication class A { void main() { SpringApplication.run(A.class); } }';

function serversIn(files: Record<string, string>) {
  return servers(createScope(FileTree.of(files), { path: '' })).map(
    ({ protocol, framework, version }) =>
      [protocol, framework, version].filter(Boolean).join(' '),
  );
}

const gradle = (...libraries: string[]) => ({
  'build.gradle': `dependencies {\n${libraries
    .map(library => `  implementation '${library}'`)
    .join('\n')}\n}`,
});

describe('servers', () => {
  it('knows Spring Boot and its version, wherever that is said', () => {
    const files = {
      'src/main/java/A.java': MAIN,
      'build.gradle':
        "plugins { id 'org.springframework.boot' version '3.2.1' }\ndependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }",
    };

    expect(serversIn(files)).toEqual(['http Spring Boot 3.2.1']);
    expect(
      serversIn({
        'src/main/java/A.java': MAIN,
        ...gradle('org.springframework.boot:spring-boot-starter-webmvc'),
      }),
    ).toEqual(['http Spring Boot 4']);
  });

  it('sees no listener in a job or in a library', () => {
    const web = gradle('org.springframework.boot:spring-boot-starter-web');

    expect(serversIn({ ...web, 'src/main/java/A.java': 'class A {}' })).toEqual(
      [],
    );
    expect(
      serversIn({
        ...web,
        'src/main/java/A.java': MAIN,
        'src/main/resources/application.properties':
          'spring.main.web-application-type=none',
      }),
    ).toEqual([]);
    expect(
      serversIn({
        'src/main/java/A.java': MAIN,
        'build.gradle':
          "dependencies { testImplementation 'org.springframework.boot:spring-boot-starter-web' }",
      }),
    ).toEqual([]);
  });

  it.each([
    ['io.quarkus:quarkus-rest-jackson', 'http Quarkus'],
    ['io.micronaut:micronaut-http-server-netty', 'http Micronaut'],
    ['io.ktor:ktor-server-netty-jvm:3.0.0', 'http Ktor 3.0.0'],
    ['io.dropwizard:dropwizard-core:4.0.0', 'http Dropwizard 4.0.0'],
    ['org.http4s:http4s-ember-server_2.13:0.23.1', ''],
    ['io.javalin:javalin:6.0.0', 'http Javalin 6.0.0'],
    ['io.quarkus:quarkus-rest-client', ''],
    ['io.ktor:ktor-client-cio:3.0.0', ''],
  ])('takes %s for %s', (library, expected) => {
    expect(serversIn(gradle(library)).join()).toBe(expected);
  });

  it('wants code where a library serves and calls', () => {
    const library = gradle('io.vertx:vertx-core:4.5.0');

    expect(serversIn(library)).toEqual([]);
    expect(
      serversIn({
        ...library,
        'src/main/java/A.java': 'vertx.createHttpServer()',
      }),
    ).toEqual(['http Vert.x 4.5.0']);
  });

  it('tells a gRPC server from a client', () => {
    const library = gradle('io.grpc:grpc-netty:1.60.0');

    expect(
      serversIn({
        ...library,
        'src/main/java/A.java': 'ManagedChannelBuilder.forAddress("a", 1)',
      }),
    ).toEqual([]);
    expect(
      serversIn({
        ...library,
        'src/main/java/A.java': 'ServerBuilder\n  .forPort(port)',
      }),
    ).toEqual(['grpc grpc-java']);
  });

  it('knows consumers, and none in tests', () => {
    expect(
      serversIn({
        'src/main/kotlin/A.kt': '@KafkaListener(topics = ["a"])\nfun on() {}',
        'src/test/kotlin/B.kt': '@RabbitListener fun on() {}',
      }),
    ).toEqual(['queue Kafka listener']);
  });

  it('knows Play by its plugin', () => {
    expect(
      serversIn({
        'build.sbt':
          'lazy val root = (project in file(".")).enablePlugins(PlayScala)',
        'project/plugins.sbt':
          'addSbtPlugin("org.playframework" % "sbt-plugin" % "3.0.8")',
      }),
    ).toEqual(['http Play']);
  });
});
