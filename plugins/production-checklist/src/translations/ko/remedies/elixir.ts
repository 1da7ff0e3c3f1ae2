/** What Elixir services do about it, by topic. */
export const elixir: Record<string, string> = {
  'runtime-image':
    '`elixir` 스테이지에서 릴리스를 빌드하고, Erlang이 따로 들어 있지 않은 slim 이미지로 복사하세요.',
  'omit-development-dependencies':
    '프로덕션에 필요한 디펜던시만 받고 릴리스만 이미지에 담으세요.',
  'production-server':
    '릴리스를 실행하세요. `mix`와 소스는 빌드 스테이지에 남겨 두세요.',
  'log-to-console':
    '파일 백엔드를 빼세요. Logger의 기본 핸들러는 표준 출력에 씁니다.',
  'read-environment':
    '릴리스가 시작할 때 평가하는 `config/runtime.exs`에서 값을 읽으세요.',
  'lock-dependencies':
    '`mix.lock`을 커밋하고, git에서 받는 디펜던시에는 `tag:`나 `ref:`를 적으세요.',
  'install-locked':
    '`mix.lock`을 이미지에 복사하고, 맞지 않으면 실패하게 하세요. Hex의 버전도 적으세요.',
  'drain-on-sigterm':
    '엔드포인트가 드레인하게 하세요. Phoenix와 Bandit은 기본으로 하고, Plug.Cowboy만 쓴다면 드레이너를 마지막 자식으로 추가해야 합니다.',
  'exec-form':
    '릴리스를 exec 형식으로 실행하세요. 릴리스 스크립트는 스스로 가상 머신으로 바뀝니다.',
  'health-endpoint':
    '라우터보다 앞선 플러그에서 헬스 체크에 응답해 세션도 로그도 남지 않게 하세요.',
  'error-tracking':
    '`sentry`를 추가하고 주소는 환경변수로 받으세요. Logger에 그 핸들러도 추가하세요.',
  tracing:
    '`opentelemetry`와 익스포터, 쓰는 라이브러리의 계측을 추가하고, 수퍼바이저가 시작하기 전에 설정하세요.',
  metrics:
    '가상 머신, Phoenix, Ecto의 메트릭을 내보내는 `prom_ex`를 추가하세요.',
};
