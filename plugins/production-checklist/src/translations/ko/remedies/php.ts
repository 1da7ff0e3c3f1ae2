/** What PHP services do about it, by topic. */
export const php: Record<string, string> = {
  'runtime-image':
    'Composer가 있는 스테이지에서 패키지를 설치하고 작은 PHP 이미지로 복사하세요.',
  'omit-development-dependencies': '`require-dev` 패키지를 빼고 설치하세요.',
  'production-server':
    'PHP-FPM, Apache, FrankenPHP, Octane으로 서비스하세요. PHP 내장 서버는 개발용입니다.',
  'log-to-console':
    '로그를 stderr로 보내세요. Laravel은 채널로, Symfony는 핸들러의 경로로 정합니다.',
  'read-environment': '설정에서 값을 환경변수로 읽으세요.',
  'lock-dependencies':
    '`composer update`가 만드는 `composer.lock`을 커밋하세요.',
  'install-locked':
    '`composer.lock`을 복사하고 `composer install`을 실행하세요. PECL 확장에는 버전을 적으세요.',
  'drain-on-sigterm':
    '공식 이미지처럼 PHP-FPM을 SIGQUIT로 멈추고, 요청을 마칠 시간을 주세요.',
  'exec-form': '서버를 exec 형식으로 직접 실행해 1번 프로세스가 되게 하세요.',
  'health-endpoint':
    '애플리케이션이 요청을 처리할 수 있는 동안 응답하는 경로를 추가하세요. Laravel 11에는 이미 있습니다.',
  'error-tracking':
    '`sentry/sentry-laravel`이나 `sentry/sentry-symfony` 같은 에러 추적 도구를 추가하고 예외를 넘기세요.',
  tracing:
    'OpenTelemetry 확장과 프레임워크의 자동 계측 패키지를 설치하고 켜세요.',
  metrics:
    '`promphp/prometheus_client_php`나 프레임워크의 Prometheus 패키지로 메트릭을 노출하세요.',
};
