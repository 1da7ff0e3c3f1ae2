import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { health } from './health';

const RESOURCES = 'src/main/resources';

function healthIn(files: Record<string, string>) {
  return health(createScope(FileTree.of(files), { path: '' }));
}
const targetsIn = (files: Record<string, string>) =>
  healthIn(files).map(({ target }) => target);

const gradle = (...libraries: string[]) => ({
  'build.gradle': `dependencies {\n${libraries
    .map(library => `  implementation '${library}'`)
    .join('\n')}\n}`,
});
const actuator = gradle(
  'org.springframework.boot:spring-boot-starter-actuator',
);

describe('health by libraries', () => {
  it.each([
    ['', ['/actuator/health']],
    ['management.endpoints.web.base-path=/', ['/health']],
    ['management.endpoints.web.base-path=/manage', ['/manage/health']],
    [
      'management.endpoints.web.exposure.include=info,health',
      ['/actuator/health'],
    ],
    ['management.endpoints.web.exposure.include=info,prometheus', []],
    ['management.endpoints.web.exposure.exclude=*', []],
    ['management.endpoint.health.enabled=false', []],
    ['management.server.port=-1', []],
  ])('Actuator with "%s"', (text, expected) => {
    expect(
      targetsIn({ ...actuator, [`${RESOURCES}/application.properties`]: text }),
    ).toEqual(expected);
  });

  it('trusts the settings of an Actuator that a plugin brings', () => {
    expect(
      targetsIn({
        ...gradle('org.springframework.boot:spring-boot-starter-web'),
        [`${RESOURCES}/application.yml`]:
          'management:\n  endpoints:\n    web:\n      base-path: /\n      exposure:\n        include: health\n',
      }),
    ).toEqual(['/health']);
  });

  it.each([
    ['io.quarkus:quarkus-smallrye-health', '/q/health'],
    ['io.micronaut:micronaut-management', '/health'],
    ['io.dropwizard:dropwizard-core:4.0.0', '/healthcheck'],
  ])('%s', (library, target) => {
    expect(targetsIn(gradle(library))).toEqual([target]);
  });

  it('knows the gRPC health service, in code or by a starter', () => {
    const server = 'ServerBuilder.forPort(1)';

    expect(
      healthIn({
        'src/main/java/A.java': `${server}\n.addService(health.getHealthService())`,
      }),
    ).toMatchObject([{ kind: 'grpc', at: { line: 2 } }]);
    expect(healthIn({ 'src/main/java/A.java': server })).toEqual([]);
    expect(
      healthIn({
        ...gradle('net.devh:grpc-server-spring-boot-starter:3.0.0'),
        'src/main/java/A.java': '@GrpcService class A {}',
      }),
    ).toMatchObject([{ kind: 'grpc' }]);
  });
});

describe('health routes', () => {
  it.each([
    [
      'src/main/java/A.java',
      '@RestController class A { @GetMapping("/healthz") String h() {} }',
      '/healthz',
    ],
    [
      'src/main/java/A.java',
      '@RestController\n@RequestMapping("/api")\nclass A { @GetMapping(value = "/health") String h() {} }',
      '/api/health',
    ],
    ['src/main/java/A.java', '@Path("health")\nclass A {}', '/health'],
    [
      'src/main/kotlin/A.kt',
      'routing { get("/livez") { call.respond("ok") } }',
      '/livez',
    ],
    ['src/main/java/A.java', 'router.get("/health").handler(h);', '/health'],
    [
      'src/main/scala/A.scala',
      'case GET -> Root / "healthcheck" => Ok()',
      '/healthcheck',
    ],
    [
      'src/main/scala/A.scala',
      'path("health") { get { complete("ok") } }',
      '/health',
    ],
    [
      'src/main/scala/A.scala',
      'endpoint.get.in("admin" / "health")',
      '/admin/health',
    ],
    ['conf/routes', 'GET   /ping   controllers.Health.ping', '/ping'],
    ['conf/prod.routes', '->    /      health.Routes', '/ping/ping'],
  ])('in %s: %s', (path, text, target) => {
    expect(targetsIn({ [path]: text })).toEqual([target]);
  });

  it.each([
    [
      'src/main/java/A.java',
      '@RestController class A { @GetMapping("/orders/{id}/status") String s() {} }',
    ],
    [
      'src/main/java/A.java',
      '@RestController\n@RequestMapping("/orders")\nclass A { @GetMapping("/status") String s() {} }',
    ],
    [
      'src/main/java/A.java',
      '@FeignClient("x") interface A { @GetMapping("/health") String h(); }',
    ],
    [
      'src/main/java/A.java',
      'String s = map.get("status"); client.get("/health");',
    ],
    ['src/main/java/A.java', 'http.requestMatchers("/health").permitAll()'],
    ['src/test/java/A.java', '@GetMapping("/health")'],
    ['conf/routes', 'GET   /orders   controllers.Orders.list'],
  ])('not in %s: %s', (path, text) => {
    expect(targetsIn({ [path]: text })).toEqual([]);
  });

  it('marks one that is for development only', () => {
    expect(
      healthIn({
        'src/main/java/A.java':
          '@Profile("dev") @RestController class A { @GetMapping("/health") String h() {} }',
      }),
    ).toMatchObject([{ developmentOnly: true }]);
  });
});
