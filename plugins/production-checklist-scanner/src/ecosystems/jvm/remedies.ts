import { Ecosystem } from '../Ecosystem';

export const remedies: Ecosystem['remedies'] = {
  'runtime-image': {
    text: 'Build with the JDK in a first stage and copy the jar into an image that has only the JRE.',
    snippet: {
      language: 'dockerfile',
      code: [
        'FROM eclipse-temurin:21.0.8_9-jdk AS build',
        'WORKDIR /src',
        'COPY . .',
        'RUN ./mvnw --batch-mode package -DskipTests',
        '',
        'FROM eclipse-temurin:21.0.8_9-jre-alpine',
        'COPY --from=build /src/target/*.jar /app/app.jar',
        'USER 1000',
        'ENTRYPOINT ["java", "-jar", "/app/app.jar"]',
      ].join('\n'),
    },
  },
  'omit-development-dependencies': {
    text: 'Build in a stage of its own and ship only the jar and a JRE.',
    snippet: {
      language: 'dockerfile',
      code: 'COPY --from=build /src/target/*.jar /app/app.jar',
    },
  },
  'production-server': {
    text: 'Package the program while the image is built and start the jar, not the build tool.',
    snippet: {
      language: 'dockerfile',
      code: 'ENTRYPOINT ["java", "-jar", "/app/app.jar"]',
    },
  },
  'log-to-console': {
    text: 'Give the root logger a console appender only, and remove the file appender (or the include of `base.xml`, which brings one).',
    snippet: {
      language: 'xml',
      code: [
        '<configuration>',
        '  <include resource="org/springframework/boot/logging/logback/defaults.xml"/>',
        '  <include resource="org/springframework/boot/logging/logback/console-appender.xml"/>',
        '  <root level="INFO">',
        '    <appender-ref ref="CONSOLE"/>',
        '  </root>',
        '</configuration>',
      ].join('\n'),
    },
  },
  'read-environment': {
    text: 'Name the variable where the value stands: `${NAME}` in `application.yml`, `${?NAME}` in `application.conf`, `System.getenv("NAME")` in code.',
    snippet: {
      language: 'yaml',
      code: [
        'spring:',
        '  datasource:',
        '    url: ${DATABASE_URL}',
        '    password: ${DATABASE_PASSWORD}',
      ].join('\n'),
    },
  },
  'lock-dependencies': {
    text: 'Write the exact version: no range, `LATEST`, `+` or foreign `SNAPSHOT`. With Gradle, dependency locking can hold a range instead.',
    snippet: {
      language: 'groovy',
      code: [
        'dependencyLocking {',
        '  lockAllConfigurations()',
        '}',
        '// gradle dependencies --write-locks, then commit gradle.lockfile',
      ].join('\n'),
    },
  },
  'drain-on-sigterm': {
    text: 'With Spring Boot before 3.4 set `server.shutdown: graceful`; with Quarkus set `quarkus.shutdown.timeout`. In a program of your own stop the server in a shutdown hook and wait for it.',
    snippet: {
      language: 'yaml',
      code: [
        'server:',
        '  shutdown: graceful',
        'spring:',
        '  lifecycle:',
        '    timeout-per-shutdown-phase: 20s',
      ].join('\n'),
    },
  },
  'exec-form': {
    text: 'Start `java` in exec form; options can come from `JAVA_TOOL_OPTIONS`, which the JVM reads by itself.',
    snippet: {
      language: 'dockerfile',
      code: 'ENTRYPOINT ["java", "-jar", "/app/app.jar"]',
    },
  },
  'health-endpoint': {
    text: 'Add Spring Boot Actuator, which answers at `/actuator/health/liveness` and `/actuator/health/readiness` (Quarkus: `quarkus-smallrye-health`; Micronaut: `micronaut-management`).',
    snippet: {
      language: 'yaml',
      code: [
        '# with org.springframework.boot:spring-boot-starter-actuator',
        'management:',
        '  endpoint:',
        '    health:',
        '      probes:',
        '        enabled: true',
      ].join('\n'),
    },
  },
  'grpc-health': {
    text: 'Add the health service of `io.grpc:grpc-services` to the server.',
    snippet: {
      language: 'java',
      code: [
        'HealthStatusManager health = new HealthStatusManager();',
        'Server server = ServerBuilder.forPort(port)',
        '    .addService(new OrdersService())',
        '    .addService(health.getHealthService())',
        '    .build()',
        '    .start();',
        'health.setStatus("", ServingStatus.SERVING);',
      ].join('\n'),
    },
  },
  'error-tracking': {
    text: 'Add your tracker’s starter, for example `io.sentry:sentry-spring-boot-starter-jakarta`, with its key from the environment.',
    snippet: {
      language: 'yaml',
      code: ['sentry:', '  dsn: ${SENTRY_DSN}'].join('\n'),
    },
  },
  tracing: {
    text: 'Attach the OpenTelemetry agent in the image; it traces Spring, JDBC, Kafka and gRPC without code.',
    snippet: {
      language: 'dockerfile',
      code: [
        'ADD --chmod=644 https://github.com/open-telemetry/opentelemetry-java-instrumentation/releases/download/v2.20.1/opentelemetry-javaagent.jar /app/otel.jar',
        'ENV JAVA_TOOL_OPTIONS="-javaagent:/app/otel.jar" OTEL_SERVICE_NAME=orders',
      ].join('\n'),
    },
  },
  metrics: {
    text: 'Add `io.micrometer:micrometer-registry-prometheus` beside Actuator and expose its endpoint.',
    snippet: {
      language: 'yaml',
      code: [
        'management:',
        '  endpoints:',
        '    web:',
        '      exposure:',
        '        include: health,prometheus',
      ].join('\n'),
    },
  },
};
