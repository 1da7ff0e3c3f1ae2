import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { monitoring } from './monitoring';

function monitoringIn(files: Record<string, string>) {
  return monitoring(createScope(FileTree.of(files), { path: '' })).map(
    ({ product, purposes, setUp }) =>
      `${product}: ${purposes.join(' ')}${setUp ? '' : ' (not set up)'}`,
  );
}

const gradle = (...libraries: string[]) => ({
  'build.gradle': `dependencies {\n${libraries
    .map(library => `  implementation '${library}'`)
    .join('\n')}\n}`,
});
const image = (...lines: string[]) => ({
  'src/main/java/A.java': 'class A {}',
  Dockerfile: ['FROM eclipse-temurin:21-jre', ...lines].join('\n'),
});

describe('monitoring by libraries', () => {
  it.each([
    [
      'io.sentry:sentry-spring-boot-starter-jakarta:8.0.0',
      'Sentry: error-tracking',
    ],
    ['io.sentry:sentry:8.0.0', 'Sentry: error-tracking (not set up)'],
    ['io.micrometer:micrometer-tracing-bridge-otel', 'Micrometer Tracing: apm'],
    [
      'org.springframework.cloud:spring-cloud-starter-sleuth',
      'Spring Cloud Sleuth: apm',
    ],
    ['io.micrometer:micrometer-registry-prometheus', 'Micrometer: metrics'],
    [
      'io.opentelemetry.instrumentation:opentelemetry-spring-boot-starter:2.1.0',
      'OpenTelemetry: apm metrics',
    ],
    ['io.quarkus:quarkus-opentelemetry', 'OpenTelemetry: apm'],
  ])('%s', (library, expected) => {
    expect(monitoringIn(gradle(library))).toEqual([expected]);
  });

  it('takes no bare Actuator or Micrometer for metrics', () => {
    expect(
      monitoringIn(
        gradle(
          'org.springframework.boot:spring-boot-starter-actuator',
          'io.micrometer:micrometer-core:1.0',
        ),
      ),
    ).toEqual([]);
  });

  it('sees what initialises a tracker', () => {
    const sentry = gradle('io.sentry:sentry-logback:8.0.0');

    expect(
      monitoringIn({
        ...sentry,
        'src/main/java/A.java': 'Sentry.init(o -> {});',
      }),
    ).toEqual(['Sentry: error-tracking']);
    expect(
      monitoringIn({
        ...sentry,
        'src/main/resources/logback.xml':
          '<configuration><appender name="S" class="io.sentry.logback.SentryAppender"/></configuration>',
      }),
    ).toEqual(['Sentry: error-tracking']);
    expect(
      monitoringIn({
        ...sentry,
        'src/test/java/A.java': 'Sentry.init(o -> {});',
      }),
    ).toEqual(['Sentry: error-tracking (not set up)']);
  });
});

describe('agents', () => {
  it.each([
    [
      [
        'ENTRYPOINT ["java", "-javaagent:/opt/dd-java-agent.jar", "-jar", "a.jar"]',
      ],
      'Datadog: error-tracking apm metrics',
    ],
    [
      [
        'ENV JAVA_TOOL_OPTIONS="-javaagent:/otel/opentelemetry-javaagent.jar"',
        'CMD ["java", "-jar", "a.jar"]',
      ],
      'OpenTelemetry: apm metrics',
    ],
    [
      [
        'COPY applicationinsights-agent*.jar ./agent.jar',
        'ENTRYPOINT ["java", "-javaagent:agent.jar", "-jar", "a.jar"]',
      ],
      'Application Insights: error-tracking apm metrics',
    ],
    [
      [
        'ADD https://example.org/pinpoint-bootstrap-2.5.jar /agent.jar',
        'CMD java -javaagent:/agent.jar -jar a.jar',
      ],
      'Pinpoint: apm metrics',
    ],
    [
      [
        'CMD ["java", "-javaagent:/jmx_prometheus_javaagent.jar=8080:c.yml", "-jar", "a.jar"]',
      ],
      'Prometheus JMX exporter: metrics',
    ],
  ])('%s', (lines, expected) => {
    expect(monitoringIn(image(...lines))).toEqual([expected]);
  });

  it('takes no comment and no unknown agent', () => {
    expect(
      monitoringIn(
        image(
          '# ENTRYPOINT ["java", "-javaagent:/opt/dd-java-agent.jar"]',
          'CMD ["java", "-javaagent:/opt/jacocoagent.jar", "-jar", "a.jar"]',
        ),
      ),
    ).toEqual([]);
  });
});
