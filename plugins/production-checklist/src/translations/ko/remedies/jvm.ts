/** What JVM services do about it, by topic. */
export const jvm: Record<string, string> = {
  'runtime-image':
    '첫 스테이지에서 JDK로 빌드하고, jar를 JRE만 있는 이미지로 복사하세요.',
  'omit-development-dependencies':
    '별도의 스테이지에서 빌드하고 jar와 JRE만 이미지에 담으세요.',
  'production-server':
    '이미지를 빌드할 때 프로그램을 패키징하고, 빌드 도구가 아니라 jar를 실행하세요.',
  'log-to-console':
    '루트 로거에 콘솔 어펜더만 남기고 파일 어펜더(또는 그것을 들여오는 `base.xml` include)를 빼세요.',
  'read-environment':
    '값이 있는 자리에 환경변수의 이름을 적으세요: `application.yml`에서는 `${NAME}`, `application.conf`에서는 `${?NAME}`, 코드에서는 `System.getenv("NAME")`.',
  'lock-dependencies':
    '정확한 버전을 적으세요. 범위, `LATEST`, `+`, 외부의 `SNAPSHOT`은 쓰지 마세요. Gradle이라면 디펜던시 잠금으로 범위를 고정할 수도 있습니다.',
  'drain-on-sigterm':
    'Spring Boot 3.4 미만은 `server.shutdown: graceful`, Quarkus는 `quarkus.shutdown.timeout`을 설정하세요. 직접 만든 프로그램은 종료 훅에서 서버를 멈추고 기다리세요.',
  'exec-form':
    '`java`를 exec 형식으로 실행하세요. 옵션은 JVM이 스스로 읽는 `JAVA_TOOL_OPTIONS`로 넘길 수 있습니다.',
  'health-endpoint':
    'Spring Boot Actuator를 추가하세요. `/actuator/health/liveness`와 `/actuator/health/readiness` 경로가 생깁니다(Quarkus: `quarkus-smallrye-health`, Micronaut: `micronaut-management`).',
  'grpc-health':
    '`io.grpc:grpc-services`의 헬스 체크 서비스를 서버에 추가하세요.',
  'error-tracking':
    '`io.sentry:sentry-spring-boot-starter-jakarta` 같은 에러 추적 도구의 스타터를 추가하고, 키는 환경변수로 받으세요.',
  tracing:
    '이미지에 OpenTelemetry 에이전트를 붙이세요. 코드를 고치지 않아도 Spring, JDBC, Kafka, gRPC를 추적합니다.',
  metrics:
    'Actuator와 함께 `io.micrometer:micrometer-registry-prometheus`를 추가하고 그 엔드포인트를 노출하세요.',
};
