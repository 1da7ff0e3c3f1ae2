/** What Ruby services do about it, by topic. */
export const ruby: Record<string, string> = {
  'runtime-image':
    '빌더 스테이지에서 젬을 설치하고 `-slim` 이미지로 복사하세요.',
  'omit-development-dependencies':
    'development 그룹과 test 그룹은 이미지에서 빼세요.',
  'production-server': 'Puma를 production 환경으로 실행하세요.',
  'log-to-console':
    '`config/environments/production.rb`에서 표준 출력으로 로그를 남기게 하세요.',
  'read-environment':
    '값을 환경변수에서 읽으세요. `ENV.fetch`는 값이 없으면 곧바로 실패합니다.',
  'lock-dependencies': '`bundle lock`을 실행하고 `Gemfile.lock`을 커밋하세요.',
  'install-locked':
    '`Gemfile.lock`을 복사하고 deployment 모드로 설치하세요. 도구에는 버전을 적으세요.',
  'drain-on-sigterm':
    'SIGTERM을 받으면 요청을 마치는 Puma로 실행하고, 직접 만든 루프는 `trap`에서 멈추세요.',
  'exec-form': '서버를 exec 형식으로 직접 실행해 1번 프로세스가 되게 하세요.',
  'health-endpoint':
    '프로세스가 요청을 처리할 수 있는 동안 응답하는 경로를 추가하세요. Rails 7.1에는 이미 있습니다.',
  'grpc-health': '`grpc` 젬에 들어 있는 헬스 체커를 등록하세요.',
  'error-tracking':
    '`sentry-ruby` 같은 에러 추적 도구를 추가하고 `config/initializers`에서 초기화하세요.',
  tracing: '`opentelemetry-sdk`와 익스포터, 계측 젬을 추가하세요.',
  metrics: '`yabeda-prometheus`나 `prometheus_exporter`로 메트릭을 노출하세요.',
};
