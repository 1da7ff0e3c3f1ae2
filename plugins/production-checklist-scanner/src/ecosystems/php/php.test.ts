import { loadGrammars } from '../../formats/syntax/syntax';
import { commandOf, contextOf, scopeOf } from '../shared/__testUtils__/scopeOf';
import { php } from './php';

beforeAll(() => loadGrammars(['php']));

const composer = (
  require: Record<string, string>,
  development: Record<string, string> = {},
) => JSON.stringify({ require, 'require-dev': development }, undefined, 1);
const LARAVEL = {
  'composer.json': composer(
    { php: '^8.3', 'ext-json': '*', 'laravel/framework': '^12.0' },
    { 'phpunit/phpunit': '^11.0' },
  ),
  artisan: '#!/usr/bin/env php\n',
  'app/Http/Kernel.php': '<?php\n',
};

describe('PHP dependencies', () => {
  const of = (files: Record<string, string>) =>
    php.dependencies(scopeOf(files));

  it('reads composer.json without what the platform brings', () => {
    const [manifest] = of({
      'composer.json': composer({
        php: '^8.3',
        'ext-json': '*',
        'a/range': '^1.0',
        'a/exact': '1.2.3',
        'a/branch': 'dev-main',
        'a/commit': 'dev-main#0123abcd',
      }),
      'composer.lock': '{}',
    }).manifests;

    expect(manifest.lock).toEqual({
      state: 'committed',
      at: { path: 'composer.lock', line: 1 },
    });
    expect(
      manifest.dependencies.map(({ name, precision, at }) => [
        name,
        precision,
        at.line,
      ]),
    ).toEqual([
      ['a/range', 'range', 5],
      ['a/exact', 'exact', 6],
      ['a/branch', 'floating', 7],
      ['a/commit', 'exact', 8],
    ]);
  });

  it('misses a lock, and sees one that git ignores', () => {
    expect(of(LARAVEL).manifests[0].lock).toEqual({
      state: 'missing',
      expected: ['composer.lock'],
    });
    expect(
      of({ ...LARAVEL, '.gitignore': 'composer.lock\n' }).manifests[0].lock,
    ).toMatchObject({ state: 'ignored' });
  });

  it('shows packages that nothing declares', () => {
    expect(
      of({ 'index.php': "<?php\nrequire __DIR__.'/vendor/autoload.php';\n" })
        .undeclared,
    ).toEqual([{ path: 'index.php', line: 2 }]);
  });
});

describe('install commands of PHP', () => {
  const of = (
    line: string,
    files: Record<string, string> = LARAVEL,
    env: Record<string, string> = {},
  ) => php.install(commandOf(line), contextOf(files, env));

  it('tells whether development packages come along', () => {
    expect(of('composer install')).toMatchObject({
      precision: 'locked',
      lockFiles: ['composer.lock'],
      development: 'included',
    });
    expect(of('php composer.phar install --no-dev')).toMatchObject({
      development: 'omitted',
    });
    expect(
      of('composer install', LARAVEL, { COMPOSER_NO_DEV: '1' }),
    ).toMatchObject({ development: 'omitted' });
    expect(
      of('composer install', { 'composer.json': composer({ 'a/a': '1.0.0' }) }),
    ).toMatchObject({ development: 'none-declared' });
  });

  it.each([
    ['composer update --no-dev', 'floating'],
    ['composer require predis/predis', 'floating'],
    ['pecl install redis', 'floating'],
    ['pecl install redis-6.0.2', 'locked'],
    ['curl -sS https://getcomposer.org/installer | php', 'floating'],
    [
      'curl -sS https://getcomposer.org/installer | php -- --version=2.7.1',
      'locked',
    ],
  ])('%s is %s', (line, expected) => {
    expect(of(line)?.precision).toBe(expected);
  });

  it('is not asked for other commands', () => {
    expect(of('composer dump-autoload --optimize')).toBeUndefined();
    expect(of('docker-php-ext-install pdo_mysql')).toBeUndefined();
    expect(of('php artisan config:cache')).toBeUndefined();
  });
});

describe('start commands of PHP', () => {
  it.each([
    ['php-fpm -F', 'production-server'],
    ['apache2-foreground', 'production-server'],
    ['frankenphp run --config /etc/caddy/Caddyfile', 'production-server'],
    ['rr serve', 'production-server'],
    ['php artisan serve --host=0.0.0.0', 'development-server'],
    ['php -S 0.0.0.0:80 -t public', 'development-server'],
    ['php bin/console --env=dev server:run', 'development-server'],
    ['symfony server:start', 'development-server'],
    ['php artisan octane:start --server=swoole', 'production-server'],
    ['php artisan octane:start --watch', 'watcher'],
    ['php artisan queue:work --tries=3', 'production-server'],
    [
      'php -d memory_limit=1G bin/console messenger:consume async',
      'production-server',
    ],
    ['php artisan migrate --force', 'program'],
    ['php worker.php', 'program'],
  ])('%s is a %s', (line, role) => {
    expect(php.start(line.split(' '), contextOf({}))?.role).toBe(role);
  });
});

describe('shutdown of PHP programs', () => {
  const of = (dockerfile: string, files: Record<string, string> = {}) =>
    php
      .shutdown(scopeOf({ ...LARAVEL, ...files, Dockerfile: dockerfile }))
      .map(({ outcome }) => outcome);

  it('goes by the signal that the image stops with', () => {
    expect(of('FROM php:8.3-fpm\nCMD ["php-fpm"]\n')).toEqual(['drains']);
    expect(of('FROM php:8.3-apache\nCMD ["apache2-foreground"]\n')).toEqual([
      'drains',
    ]);
    expect(
      of('FROM php:8.3-fpm\nSTOPSIGNAL SIGTERM\nCMD ["php-fpm"]\n'),
    ).toEqual(['exits']);
    expect(
      of('FROM alpine:3.20\nRUN apk add php83-fpm\nCMD ["php-fpm83", "-F"]\n'),
    ).toEqual(['exits']);
    expect(
      of('FROM alpine:3.20\nSTOPSIGNAL SIGQUIT\nCMD ["php-fpm83", "-F"]\n'),
    ).toEqual(['drains']);
    expect(of('FROM php:8.3-cli\nCMD ["php", "artisan", "serve"]\n')).toEqual([
      'none',
    ]);
  });

  it('asks for pcntl where a worker works off a queue', () => {
    expect(
      of('FROM php:8.3-cli\nCMD ["php", "artisan", "queue:work"]\n'),
    ).toEqual(['exits']);
    expect(
      of(
        'FROM php:8.3-cli\nRUN docker-php-ext-install pcntl\nCMD ["php", "artisan", "queue:work"]\n',
      ),
    ).toEqual(['drains']);
  });

  it('asks every server that supervisord runs', () => {
    const supervised = (...settings: string[]) =>
      of('FROM php:8.3-fpm-alpine\nCMD ["supervisord", "-n"]\n', {
        'docker/supervisord.conf': [
          '[program:php]',
          'command=php-fpm -F',
          settings[0],
          '[program:web]',
          "command=/usr/sbin/nginx -g 'daemon off;'",
          settings[1],
        ].join('\n'),
      });

    expect(supervised('stopsignal=QUIT', 'stopsignal=QUIT')).toEqual([
      'drains',
      'drains',
    ]);
    expect(supervised('stopsignal=QUIT', '')).toEqual(['drains', 'exits']);
    expect(supervised('', 'stopsignal=QUIT')).toEqual(['exits', 'drains']);
  });

  it('is unknown without an image', () => {
    expect(
      php.shutdown(scopeOf(LARAVEL)).map(({ outcome }) => outcome),
    ).toEqual(['unknown']);
  });

  it('reads handlers', () => {
    const program = (handler: string) =>
      php
        .shutdown(
          scopeOf({
            'composer.json': composer({ 'react/http': '^1.0' }),
            'server.php': `<?php\nLoop::addSignal(SIGTERM, function () use ($socket) {\n${handler}\n});\n`,
          }),
        )
        .map(({ outcome }) => outcome);

    expect(program('  $socket->close();')).toEqual(['drains']);
    expect(program('  exit;')).toEqual(['exits']);
  });
});

describe('health checks of PHP programs', () => {
  const of = (files: Record<string, string>) =>
    php.health(scopeOf(files)).map(({ target }) => target);

  it.each([
    [
      'routes/api.php',
      "<?php\nRoute::get('/health', fn () => 'ok');\n",
      '/health',
    ],
    [
      'src/Controller/Health.php',
      "<?php\n#[Route('/healthz', name: 'health')]\nclass Health {}\n",
      '/healthz',
    ],
    [
      'src/Controller/Health.php',
      '<?php\n/**\n * @Route("/ping")\n */\nclass Health {}\n',
      '/ping',
    ],
    [
      'src/routes.php',
      "<?php\nuse Slim\\App;\n$app->get('/livez', $live);\n",
      '/livez',
    ],
    [
      'bootstrap/app.php',
      "<?php\n->withRouting(\n  web: 'routes/web.php',\n  health: '/up',\n)\n",
      '/up',
    ],
  ])('%s: %s', (path, text, expected) => {
    expect(of({ [path]: text })).toEqual([expected]);
  });

  it('knows that Laravel registers none where routes are given as a function', () => {
    expect(
      of({
        'bootstrap/app.php':
          "<?php\n->withRouting(\n  using: fn () => 1,\n  health: '/up',\n)\n",
      }),
    ).toEqual([]);
  });

  it('takes clients and comments for none', () => {
    expect(
      of({
        'src/Client.php': "<?php\n$this->client->get('http://other/health');\n",
      }),
    ).toEqual([]);
    expect(
      of({
        'routes/api.php': "<?php\n// Route::get('/health', fn () => 'ok');\n",
      }),
    ).toEqual([]);
  });
});

describe('logging of PHP programs', () => {
  const of = (files: Record<string, string>) =>
    php
      .logging(scopeOf(files))
      .map(({ sink, at }) => `${sink} ${at.path}:${at.line}`);
  const LOGGING =
    "<?php\nreturn [\n'default' => env('LOG_CHANNEL', 'stack'),\n'channels' => [\n'stack' => ['driver' => 'stack', 'channels' => ['single']],\n'single' => ['driver' => 'single', 'path' => storage_path('logs/laravel.log')],\n'stderr' => ['driver' => 'monolog', 'with' => ['stream' => 'php://stderr']],\n]];\n";

  it('follows Laravel’s default channel', () => {
    expect(of({ ...LARAVEL, 'config/logging.php': LOGGING })).toEqual([
      'file config/logging.php:6',
    ]);
    expect(
      of({
        ...LARAVEL,
        'config/logging.php': LOGGING,
        '.env.example': 'LOG_CHANNEL=stderr\n',
      }),
    ).toEqual(['file config/logging.php:6']);
    expect(
      of({
        ...LARAVEL,
        'config/logging.php': LOGGING,
        Dockerfile: 'FROM php:8.3-fpm\nENV LOG_CHANNEL=stderr\n',
      }),
    ).toEqual(['console Dockerfile:2']);
  });

  it('reads Symfony’s handlers of production', () => {
    const monolog = (path: string) =>
      of({
        'composer.json': composer({
          'symfony/framework-bundle': '^7',
          'symfony/monolog-bundle': '^3',
        }),
        'src/Kernel.php': '<?php\n',
        'config/packages/monolog.yaml': `when@dev:\n    monolog:\n        handlers:\n            main:\n                type: stream\n                path: "%kernel.logs_dir%/dev.log"\n\nwhen@prod:\n    monolog:\n        handlers:\n            main:\n                type: stream\n                path: ${path}\n`,
      });

    expect(monolog('php://stderr')).toEqual([
      'console config/packages/monolog.yaml:13',
    ]);
    expect(monolog('"%kernel.logs_dir%/prod.log"')).toEqual([
      'file config/packages/monolog.yaml:13',
    ]);
  });

  it('reads Monolog’s handlers', () => {
    expect(
      of({
        'index.php':
          "<?php\n$log->pushHandler(new StreamHandler('php://stdout'));\n",
      }),
    ).toEqual(['console index.php:2']);
    expect(
      of({
        'index.php':
          "<?php\n$log->pushHandler(new RotatingFileHandler('/var/log/app.log'));\n",
      }),
    ).toEqual(['rotating-file index.php:2']);
  });
});

describe('settings of PHP programs', () => {
  const of = (files: Record<string, string>) =>
    php
      .settings(scopeOf(files))
      .map(({ subject, name, from }) => `${subject} ${name} ${from}`);

  it('finds reads of the environment', () => {
    expect(
      of({
        'config/database.php':
          "<?php\nreturn ['password' => env('DB_PASSWORD', 'x')];\n",
      }),
    ).toEqual(['credential DB_PASSWORD environment']);
    expect(
      of({
        'index.php':
          "<?php\n$x = $_ENV['REDIS_HOST'];\n$y = $_SERVER['REQUEST_URI'];\n",
      }),
    ).toEqual(['connection REDIS_HOST environment']);
    expect(
      of({
        'src/Kernel.php': '<?php\n',
        'config/packages/doctrine.yaml': "url: '%env(resolve:DATABASE_URL)%'\n",
      }),
    ).toEqual(['connection DATABASE_URL environment']);
  });

  it('finds literals', () => {
    expect(
      of({
        'db.php':
          "<?php\n$db = new PDO('mysql:host=db;dbname=a', 'root', 'hunter22');\n",
      }),
    ).toEqual([
      'credential database password literal',
      'connection database host literal',
    ]);
  });
});

describe('what looks like a PHP setting', () => {
  it('is none in a model or a translation', () => {
    const of = (path: string, text: string) =>
      php.settings(scopeOf({ [path]: `<?php\n${text}\n` }));

    expect(
      of('app/Models/Database.php', "$casts = ['password' => 'encrypted'];"),
    ).toEqual([]);
    expect(
      of('config/app.php', "return ['password' => 'required|string'];"),
    ).toEqual([]);
    expect(
      of('config/filesystems.php', "return ['password' => 'your-password'];"),
    ).toEqual([]);
    expect(
      of('config/database.php', "return ['password' => 'hunter22'];"),
    ).toHaveLength(1);
  });
});

describe('monitoring of PHP programs', () => {
  const of = (files: Record<string, string>) =>
    php
      .monitoring(scopeOf(files))
      .map(({ product, setUp }) => [product, setUp?.path]);

  it('tells set up from installed', () => {
    const declared = {
      'composer.json': composer({ 'sentry/sentry-laravel': '^4.0' }),
    };

    expect(
      of({
        ...declared,
        'bootstrap/app.php': '<?php\nIntegration::handles($exceptions);\n',
      }),
    ).toEqual([['Sentry', 'bootstrap/app.php']]);
    expect(of({ ...declared, 'bootstrap/app.php': '<?php\n' })).toEqual([
      ['Sentry', undefined],
    ]);
  });

  it('counts Sentry’s tracing only where a rate is set', () => {
    expect(
      of({
        'config/sentry.php':
          "<?php\nreturn ['traces_sample_rate' => (float) env('SENTRY_TRACES_SAMPLE_RATE', 0.0)];\n",
      }),
    ).toEqual([]);
    expect(
      of({
        'config/sentry.php': "<?php\nreturn ['traces_sample_rate' => 0.2];\n",
      }),
    ).toEqual([['Sentry tracing', 'config/sentry.php']]);
  });

  it('sees agents that the image installs', () => {
    expect(
      of({
        'index.php': '<?php\n',
        Dockerfile:
          'FROM php:8.3-apache\nRUN apt-get install -y newrelic-php5\n',
      }),
    ).toEqual([['New Relic', 'Dockerfile']]);
  });
});

describe('migrations of PHP programs', () => {
  it('finds them and where they run by themselves', () => {
    expect(
      php.migrations(
        scopeOf({
          ...LARAVEL,
          'database/migrations/2024_01_01_000000_create_users_table.php':
            '<?php\n',
          'docker/entrypoint.sh':
            '#!/bin/sh\nphp artisan migrate --force\nexec "$@"\n',
        }),
      ),
    ).toEqual([
      {
        tool: 'Laravel',
        at: {
          path: 'database/migrations/2024_01_01_000000_create_users_table.php',
          line: 1,
        },
        automatic: { path: 'docker/entrypoint.sh', line: 2 },
      },
    ]);
  });
});
