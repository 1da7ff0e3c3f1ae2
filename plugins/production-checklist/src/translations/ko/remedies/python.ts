/** What Python services do about it, by topic. */
export const python: Record<string, string> = {
  'runtime-image':
    '빌더 스테이지에서 가상 환경에 설치하고, 그 환경을 `-slim` 이미지로 복사하세요.',
  'omit-development-dependencies':
    '실행에 필요한 디펜던시만 설치하세요: `uv sync --frozen --no-dev`, `poetry install --only main`, 또는 개발 도구를 뺀 requirements 파일.',
  'production-server':
    '프로덕션 서버로 실행하세요. WSGI는 gunicorn, ASGI는 uvicorn입니다.',
  'log-to-console':
    '`StreamHandler`로 표준 출력에 로그를 남기고 파일 핸들러를 빼세요.',
  'read-environment':
    '값을 환경변수에서 읽고, 값이 없으면 시작할 때 실패하게 하세요.',
  'lock-dependencies':
    '락 파일을 커밋하세요: `uv lock`, `poetry lock`, 또는 모든 버전을 `requirements.txt`에 고정하는 `pip-compile requirements.in`.',
  'install-locked': '락 파일에 적힌 그대로 설치하고, 도구에는 버전을 적으세요.',
  'drain-on-sigterm':
    'SIGTERM을 받으면 요청을 마치는 gunicorn이나 uvicorn으로 실행하거나, 유예 시간을 두고 서버를 직접 멈추세요.',
  'exec-form': '서버를 exec 형식으로 직접 실행해 1번 프로세스가 되게 하세요.',
  'health-endpoint':
    '프로세스가 요청을 처리할 수 있는 동안 200으로 응답하는 경로를 추가하세요.',
  'grpc-health':
    '`grpcio-health-checking`의 gRPC 헬스 체크 서비스를 등록하세요.',
  'error-tracking':
    '`sentry-sdk` 같은 에러 추적 도구를 추가하고 애플리케이션보다 먼저 초기화하세요.',
  tracing:
    '`opentelemetry-distro`와 익스포터를 설치하고, 서버를 `opentelemetry-instrument` 명령으로 시작하세요.',
  metrics: '`prometheus-client`로 메트릭을 노출하세요.',
};
