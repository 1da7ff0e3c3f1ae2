import { Ecosystem } from '../Ecosystem';

export const remedies: Ecosystem['remedies'] = {
  'runtime-image': {
    text: 'Install the packages in a stage with Composer and copy them into a slim PHP image.',
    snippet: {
      language: 'dockerfile',
      code: [
        'FROM composer:2.8 AS vendor',
        'COPY composer.json composer.lock ./',
        'RUN composer install --no-dev --no-scripts',
        '',
        'FROM php:8.4-fpm-alpine',
        'WORKDIR /app',
        'COPY . .',
        'COPY --from=vendor /app/vendor ./vendor',
        'USER www-data',
        'CMD ["php-fpm"]',
      ].join('\n'),
    },
  },
  'omit-development-dependencies': {
    text: 'Install without the packages of `require-dev`.',
    snippet: {
      language: 'dockerfile',
      code: 'RUN composer install --no-dev --optimize-autoloader',
    },
  },
  'production-server': {
    text: 'Serve with PHP-FPM, Apache, FrankenPHP or Octane; the built-in server is for development.',
    snippet: { language: 'dockerfile', code: 'CMD ["php-fpm"]' },
  },
  'log-to-console': {
    text: 'Send the log to stderr: Laravel by its channel, Symfony by the path of its handler.',
    snippet: { language: 'dockerfile', code: 'ENV LOG_CHANNEL=stderr' },
  },
  'read-environment': {
    text: 'Read the value from the environment in the configuration.',
    snippet: {
      language: 'php',
      code: "'password' => env('DB_PASSWORD'),",
    },
  },
  'lock-dependencies': {
    text: 'Commit `composer.lock`, which `composer update` writes.',
    snippet: { language: 'shell', code: 'composer update --lock' },
  },
  'install-locked': {
    text: 'Copy `composer.lock` and run `composer install`; give PECL extensions their version.',
    snippet: {
      language: 'dockerfile',
      code: [
        'COPY composer.json composer.lock ./',
        'RUN composer install --no-dev',
        'RUN pecl install redis-6.1.0',
      ].join('\n'),
    },
  },
  'drain-on-sigterm': {
    text: 'Stop PHP-FPM with SIGQUIT and give it time to finish, as the official image does.',
    snippet: {
      language: 'dockerfile',
      code: [
        'STOPSIGNAL SIGQUIT',
        'RUN echo "process_control_timeout = 20s" >> /usr/local/etc/php-fpm.d/zz-drain.conf',
      ].join('\n'),
    },
  },
  'exec-form': {
    text: 'Name the server itself in exec form, so that it is process 1.',
    snippet: { language: 'dockerfile', code: 'CMD ["php-fpm"]' },
  },
  'health-endpoint': {
    text: 'Add a route that answers while the application can serve; Laravel 11 brings one.',
    snippet: {
      language: 'php',
      code: "->withRouting(web: __DIR__.'/../routes/web.php', health: '/up')",
    },
  },
  'error-tracking': {
    text: 'Require `sentry/sentry-laravel` or `sentry/sentry-symfony` (or another tracker) and hand it the exceptions.',
    snippet: {
      language: 'php',
      code: [
        '->withExceptions(function (Exceptions $exceptions) {',
        '    Sentry\\Laravel\\Integration::handles($exceptions);',
        '})',
      ].join('\n'),
    },
  },
  tracing: {
    text: 'Install the OpenTelemetry extension with the auto-instrumentation of your framework and switch it on.',
    snippet: {
      language: 'dockerfile',
      code: [
        'RUN pecl install opentelemetry-1.1.2 && docker-php-ext-enable opentelemetry',
        'ENV OTEL_PHP_AUTOLOAD_ENABLED=true',
      ].join('\n'),
    },
  },
  metrics: {
    text: 'Expose metrics with `promphp/prometheus_client_php` or the Prometheus package of your framework.',
    snippet: {
      language: 'php',
      code: "Prometheus::addGauge('Jobs waiting')->value(fn () => Queue::size());",
    },
  },
};
