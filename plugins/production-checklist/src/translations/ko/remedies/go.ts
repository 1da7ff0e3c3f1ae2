/** What Go services do about it, by topic. */
export const go: Record<string, string> = {
  'runtime-image':
    '`golang` 스테이지에서 컴파일하고, 정적 바이너리를 TLS에 필요한 인증서와 함께 빈 이미지(`scratch`)로 복사하세요.',
  'production-server':
    '이미지의 빌드 스테이지에서 프로그램을 컴파일하고 그 바이너리를 실행하세요.',
  'log-to-console':
    '로거가 표준 출력에 쓰게 하고, 파일이나 lumberjack 라이터를 빼세요.',
  'read-environment':
    '값을 환경변수에서 읽고, 값이 없으면 시작할 때 종료하게 하세요.',
  'lock-dependencies': 'Go 모듈을 쓰고 `go.mod`와 `go.sum`을 모두 커밋하세요.',
  'install-locked':
    '`go.mod`에 적힌 것을 내려받고, 도구는 정확한 버전으로 설치하세요.',
  'drain-on-sigterm':
    'SIGTERM을 기다렸다가 `Shutdown`(gRPC 서버는 `GracefulStop`)을 호출하고, 끝날 때까지 `main`이 기다리게 하세요.',
  'exec-form':
    '컴파일한 프로그램을 exec 형식으로 직접 실행해 1번 프로세스가 되게 하세요.',
  'health-endpoint':
    '프로세스가 요청을 처리할 수 있는 동안 200으로 응답하는 경로를 추가하세요.',
  'grpc-health': 'grpc-go에 들어 있는 헬스 체크 서비스를 등록하세요.',
  'error-tracking':
    '`main`이 시작할 때 `sentry-go` 같은 에러 추적 도구를 초기화하고, 키는 환경변수로 받으세요.',
  tracing:
    'OTLP 익스포터로 OpenTelemetry SDK를 설정하세요. 주소와 서비스 이름은 `OTEL_*` 환경변수로 정합니다.',
  metrics: 'Prometheus 클라이언트로 메트릭을 노출하세요.',
};
