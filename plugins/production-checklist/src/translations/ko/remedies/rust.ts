/** What Rust services do about it, by topic. */
export const rust: Record<string, string> = {
  'runtime-image':
    '`rust` 스테이지에서 컴파일하고, 바이너리를 TLS에 필요한 인증서와 함께 slim 이미지로 복사하세요.',
  'production-server':
    '이미지의 빌드 스테이지에서 릴리스로 컴파일하고 그 바이너리를 실행하세요.',
  'log-to-console': '표준 출력으로 로그를 남기고 파일 어펜더를 빼세요.',
  'read-environment':
    '값을 환경변수에서 읽고, 값이 없으면 시작할 때 실패하게 하세요.',
  'lock-dependencies':
    '`Cargo.lock`을 커밋하고, git 디펜던시마다 `rev`나 `tag`를 적으세요.',
  'install-locked':
    '`Cargo.lock`을 복사하고 `--locked`로 빌드하세요. 도구는 정확한 버전으로 설치하세요.',
  'drain-on-sigterm':
    'SIGTERM에 끝나는 퓨처를 서버에 넘기세요. 서버가 처리 중인 요청을 마치고 종료합니다.',
  'exec-form':
    '컴파일한 프로그램을 exec 형식으로 직접 실행해 1번 프로세스가 되게 하세요.',
  'health-endpoint':
    '프로세스가 요청을 처리할 수 있는 동안 200으로 응답하는 경로를 추가하세요.',
  'grpc-health': '`tonic-health`의 서비스를 서버에 추가하세요.',
  'error-tracking':
    '`main`에서 가장 먼저 `sentry` 같은 에러 추적 도구를 초기화하세요. 키는 `SENTRY_DSN` 환경변수로 받습니다.',
  tracing:
    '`tracing`의 스팬을 OpenTelemetry로 내보내세요. 익스포터의 주소는 `OTEL_EXPORTER_OTLP_ENDPOINT` 환경변수로 정합니다.',
  metrics: '`metrics-exporter-prometheus`로 메트릭을 노출하세요.',
};
