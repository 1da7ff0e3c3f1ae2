/** What Node.js services do about it, by topic. */
export const node: Record<string, string> = {
  'runtime-image':
    '`node` 이미지로 빌드하고, 실행에 필요한 것만 slim이나 Alpine 이미지로 복사하세요.',
  'omit-development-dependencies':
    '최종 스테이지에서는 `devDependencies`를 빼고 설치하거나, `node_modules`를 복사하기 전에 빌드 스테이지에서 지우세요.',
  'production-server':
    '빌드 스테이지에서 컴파일하고 그 결과를 Node.js로 실행하세요. 워처와 TypeScript 로더는 개발할 때만 쓰세요.',
  'log-to-console':
    '표준 출력으로만 로그를 남기고, 파일 트랜스포트와 로테이션을 없애세요.',
  'read-environment':
    '값을 환경변수에서 읽고, 값이 없으면 시작하지 않게 하세요.',
  'lock-dependencies':
    '패키지 관리자가 만드는 락 파일을 커밋하고, git에서 받는 디펜던시에는 태그나 커밋을 적으세요.',
  'install-locked':
    '락 파일을 이미지에 복사하고, 락 파일과 맞지 않으면 실패하는 설치 명령을 쓰세요. 전역으로 설치하는 도구에는 정확한 버전을 적으세요.',
  'drain-on-sigterm':
    'SIGTERM을 받으면 서버를 닫아 처리 중인 요청을 기다린 뒤 종료하세요. Fastify: `app.close()`, NestJS: `app.enableShutdownHooks()`, gRPC: `server.tryShutdown()`.',
  'exec-form':
    'Node.js를 exec 형식으로 직접 실행하세요. npm, Yarn, pnpm은 SIGTERM을 프로그램에 전달하지 않습니다.',
  'health-endpoint':
    '가벼운 헬스 체크 경로와, 서비스에 꼭 필요한 것을 확인하는 readiness 경로를 만드세요.',
  'grpc-health':
    '`grpc-health-check` 패키지의 헬스 체크 서비스를 서버에 추가하세요.',
  'error-tracking':
    '다른 모듈을 임포트하기 전에 에러 추적 도구를 초기화하고, 주소는 환경변수로 받으세요.',
  tracing:
    'OpenTelemetry의 자동 계측을 프로그램보다 먼저 불러오세요. 익스포터는 `OTEL_*` 환경변수로 설정합니다.',
  metrics: '`prom-client`로 Node.js의 기본 메트릭을 수집해 노출하세요.',
};
