import { commandOf, contextOf, scopeOf } from '../shared/__testUtils__/scopeOf';
import { ruby } from './ruby';

const GEMFILE = [
  'source "https://rubygems.org"',
  '# gem "old"',
  'gem "rails", "~> 7.0.8"',
  'gem "puma"',
  'gem "pg", "1.5.6"',
  'gem "own", path: "../own"',
  'gem "fork", git: "https://example.org/fork.git", branch: "main"',
  'gem "tagged", github: "a/tagged", tag: "v1.2.0"',
  'group :development, :test do',
  '  gem "rspec-rails"',
  'end',
].join('\n');
const LOCK = 'GEM\n  specs:\n    rails (7.0.8)\n    puma (6.4.2)\n';
const RAILS = {
  Gemfile: GEMFILE,
  'Gemfile.lock': LOCK,
  'config/application.rb': 'class Application < Rails::Application\nend\n',
};

describe('Ruby dependencies', () => {
  const of = (files: Record<string, string>) =>
    ruby.dependencies(scopeOf(files));

  it('reads a Gemfile and its lock', () => {
    const [manifest] = of(RAILS).manifests;

    expect(manifest.lock).toEqual({
      state: 'committed',
      at: { path: 'Gemfile.lock', line: 1 },
    });
    expect(
      manifest.dependencies.map(({ name, precision, development, at }) => [
        name,
        precision,
        development,
        at.line,
      ]),
    ).toEqual([
      ['rails', 'range', false, 3],
      ['puma', 'range', false, 4],
      ['pg', 'exact', false, 5],
      ['own', 'local', false, 6],
      ['fork', 'floating', false, 7],
      ['tagged', 'exact', false, 8],
      ['rspec-rails', 'range', true, 10],
    ]);
  });

  it('misses a lock, and sees one that git ignores', () => {
    expect(of({ Gemfile: 'gem "rails"\n' }).manifests[0].lock).toEqual({
      state: 'missing',
      expected: ['Gemfile.lock'],
    });
    expect(
      of({ Gemfile: 'gem "rails"\n', '.gitignore': 'Gemfile.lock\n' })
        .manifests[0].lock,
    ).toMatchObject({ state: 'ignored' });
  });

  it('shows what is required without any Gemfile', () => {
    expect(
      of({
        'app.rb': 'require "json"\nrequire "sinatra"\nrequire "lib"\n',
        'lib.rb': '',
      }).undeclared,
    ).toEqual([{ path: 'app.rb', line: 2 }]);
  });
});

describe('install commands of Ruby', () => {
  const of = (
    line: string,
    files: Record<string, string> = RAILS,
    env: Record<string, string> = {},
  ) => ruby.install(commandOf(line), contextOf(files, env));

  it('tells whether development groups come along', () => {
    expect(of('bundle install')).toMatchObject({
      precision: 'locked',
      lockFiles: ['Gemfile.lock', 'gems.locked'],
      development: 'included',
    });
    expect(of('bundle install --without development test')).toMatchObject({
      development: 'omitted',
    });
    expect(
      of('bundle install', RAILS, { BUNDLE_WITHOUT: 'development:test' }),
    ).toMatchObject({ development: 'omitted' });
    expect(
      of('bundle install', {
        ...RAILS,
        Dockerfile:
          "FROM ruby:3.3\nRUN bundle config set --local without 'development test'\nRUN bundle install\n",
      }),
    ).toMatchObject({ development: 'omitted' });
    expect(of('bundle install', { Gemfile: 'gem "rails"\n' })).toMatchObject({
      development: 'none-declared',
    });
  });

  it.each([
    ['gem install bundler', 'floating'],
    ['gem install bundler -v 2.5.6', 'locked'],
    ['gem install bundler:2.5.6 --no-document', 'locked'],
    ['gem update --system', 'floating'],
    ['bundle update', 'floating'],
  ])('%s is %s', (line, expected) => {
    expect(of(line)?.precision).toBe(expected);
  });

  it('is not asked for other commands', () => {
    expect(of('bundle exec rails assets:precompile')).toBeUndefined();
    expect(of('bundle config set deployment true')).toBeUndefined();
  });
});

describe('start commands of Ruby', () => {
  const of = (line: string, env: Record<string, string> = {}) =>
    ruby.start(line.split(' '), contextOf({}, env));

  it.each([
    ['puma -C config/puma.rb', {}, 'production-server'],
    ['./bin/rails server', {}, 'development-server'],
    ['./bin/rails server', { RAILS_ENV: 'production' }, 'production-server'],
    ['rails s -e production', {}, 'production-server'],
    ['rackup', { RACK_ENV: 'production' }, 'production-server'],
    ['rerun app.rb', {}, 'watcher'],
    ['sidekiq', {}, 'production-server'],
    ['bin/jobs', {}, 'production-server'],
    ['rake resque:work', {}, 'production-server'],
    ['rails db:migrate', {}, 'program'],
    ['ruby app.rb', {}, 'program'],
  ])('%s with %j is a %s', (line, env, role) => {
    expect(of(line, env as Record<string, string>)?.role).toBe(role);
  });

  it('follows launchers', () => {
    expect(of('bundle exec puma')).toMatchObject({
      runs: { argv: ['puma'] },
      signals: 'replaced',
    });
    expect(of('./bin/thrust ./bin/rails server')).toMatchObject({
      runs: { argv: ['./bin/rails', 'server'] },
      signals: 'forwarded',
    });
  });
});

describe('shutdown of Ruby programs', () => {
  const of = (files: Record<string, string>) =>
    ruby.shutdown(scopeOf(files)).map(({ outcome }) => outcome);
  const image = (command: string) => ({
    ...RAILS,
    Dockerfile: `FROM ruby:3.3\nCMD ${command}\n`,
  });

  it('knows what servers do by default', () => {
    expect(of(image('["bundle", "exec", "puma"]'))).toEqual(['drains']);
    expect(of(image('["bundle", "exec", "rails", "server"]'))).toEqual([
      'drains',
    ]);
    expect(of(RAILS)).toEqual(['drains']);
    expect(of(image('["unicorn"]'))).toEqual(['exits']);
    expect(
      of({
        ...RAILS,
        Dockerfile: 'FROM ruby:3.3\nSTOPSIGNAL SIGQUIT\nCMD ["unicorn"]\n',
      }),
    ).toEqual(['drains']);
    expect(
      of({
        ...image('["puma"]'),
        'config/puma.rb': 'force_shutdown_after :immediately\n',
      }),
    ).toEqual(['forces']);
  });

  it('reads traps', () => {
    const grpc = 'server = GRPC::RpcServer.new\n';

    expect(
      of({
        Gemfile: 'gem "grpc"\n',
        'server.rb': `${grpc}trap("TERM") { server.stop }\n`,
      }),
    ).toEqual(['drains']);
    expect(
      of({
        Gemfile: 'gem "grpc"\n',
        'server.rb': `${grpc}Signal.trap("TERM") do\n  exit\nend\n`,
      }),
    ).toEqual(['exits']);
    expect(
      of({
        Gemfile: 'gem "grpc"\n',
        'server.rb': `${grpc}server.run_till_terminated_or_interrupted([1, "SIGTERM"])\n`,
      }),
    ).toEqual(['drains']);
    expect(
      of({
        Gemfile: 'gem "grpc"\n',
        'server.rb': `${grpc}server.run_till_terminated\n`,
      }),
    ).toEqual(['none']);
  });

  it('asks a gRPC server that stands beside another', () => {
    const beside = (gem: string, server: string) =>
      of({
        ...image('["puma"]'),
        Gemfile: `${GEMFILE}\ngem "${gem}"\n`,
        'lib/grpc.rb': server,
      });
    const grpc = 'server = GRPC::RpcServer.new\n';

    expect(beside('grpc', grpc)).toEqual(['drains', 'none']);
    expect(beside('grpc', `${grpc}trap("TERM") { server.stop }\n`)).toEqual([
      'drains',
      'drains',
    ]);
    expect(beside('gruf', 'Gruf::Server.new.start!\n')).toEqual(['drains']);
  });

  it('does not ask a worker beside the server', () => {
    expect(
      of({
        ...RAILS,
        Procfile: 'web: bundle exec puma\nworker: rake resque:work\n',
      }),
    ).toEqual(['drains']);
  });
});

describe('health checks of Ruby programs', () => {
  const of = (files: Record<string, string>) =>
    ruby.health(scopeOf(files)).map(({ target }) => target);

  it.each([
    ['get "up" => "rails/health#show", as: :rails_health_check\n', 'up'],
    [
      "get '/healthcheck/live', to: proc { [200, {}, ['OK']] }\n",
      '/healthcheck/live',
    ],
    ['mount OkComputer::Engine, at: "/healthcheck"\n', '/healthcheck'],
    ['get :ping\n', 'ping'],
  ])('%s', (text, expected) => {
    expect(of({ 'config/routes.rb': text })).toEqual([expected]);
  });

  it('takes pages and comments for none', () => {
    expect(
      of({
        'config/routes.rb':
          'get "/sign_up", to: "users#new"\n# get "/health"\n',
      }),
    ).toEqual([]);
  });
});

describe('logging of Ruby programs', () => {
  const of = (files: Record<string, string>) =>
    ruby
      .logging(scopeOf(files))
      .map(({ sink, at }) => `${sink} ${at.path}:${at.line}`);
  const production = (text: string, files: Record<string, string> = {}) =>
    of({ ...RAILS, ...files, 'config/environments/production.rb': text });
  const SWITCHED =
    'if ENV["RAILS_LOG_TO_STDOUT"].present?\n  logger = ActiveSupport::Logger.new(STDOUT)\nend\n';

  it('reads what production logs to', () => {
    expect(
      production('config.logger = ActiveSupport::Logger.new($stdout)\n'),
    ).toEqual(['console config/environments/production.rb:1']);
    expect(production('config.log_level = :info\n')).toEqual([
      'file config/environments/production.rb:1',
    ]);
    expect(production(SWITCHED)).toEqual([
      'file config/environments/production.rb:2',
    ]);
    expect(
      production(SWITCHED, {
        Dockerfile:
          'FROM ruby:3.3\nENV RAILS_LOG_TO_STDOUT=true\nCMD ["puma"]\n',
      }),
    ).toEqual(['console Dockerfile:2']);
  });

  it('sees a file beside the console', () => {
    expect(
      production(
        'config.logger = ActiveSupport::BroadcastLogger.new(\n  ActiveSupport::Logger.new($stdout),\n  ActiveSupport::Logger.new(Rails.root.join("log/rails.log"))\n)\n',
      ),
    ).toEqual([
      'file config/environments/production.rb:3',
      'console config/environments/production.rb:2',
    ]);
    expect(
      of({ 'app.rb': 'logger = Logger.new("log/app.log", "daily")\n' }),
    ).toEqual(['rotating-file app.rb:1']);
  });

  it('reads a logger that is made over several lines', () => {
    expect(
      production(
        'config.lograge.logger = Agent::DecoratingLogger.new(\n  $stdout,\n  formatter: formatter\n)\n',
      ),
    ).toEqual(['console config/environments/production.rb:1']);
  });

  it('knows that a server logs to the console', () => {
    expect(
      of({ Gemfile: 'gem "sinatra"\n', 'app.rb': 'require "sinatra"\n' }),
    ).toEqual(['console Gemfile:1']);
  });
});

describe('settings of Ruby programs', () => {
  const of = (files: Record<string, string>) =>
    ruby
      .settings(scopeOf(files))
      .map(({ subject, name, from }) => `${subject} ${name} ${from}`);

  it('finds reads of the environment, in ERB too', () => {
    expect(
      of({ 'app.rb': 'Redis.new(url: ENV.fetch("REDIS_URL"))\n' }),
    ).toEqual(['connection REDIS_URL environment']);
    expect(
      of({
        'app.rb': 'x = 1\n',
        'config/database.yml':
          'production:\n  password: <%= ENV["DB_PASSWORD"] %>\n',
      }),
    ).toEqual(['credential DB_PASSWORD environment']);
  });

  it('finds literals', () => {
    expect(of({ 'app.rb': 'Redis.new(host: "redis")\n' })).toEqual([
      'connection Redis host literal',
    ]);
    expect(
      of({
        'config/initializers/secret_token.rb':
          'App.config.secret_key_base = "0123456789abcdef"\n',
      }),
    ).toEqual(['credential secret_key_base literal']);
    expect(
      of({
        'app.rb': 'x = 1\n',
        'config/secrets.yml':
          'production:\n  secret_key_base: 0123456789abcdef\n',
      }),
    ).toEqual(['credential secret_key_base file']);
  });

  it('knows that Rails reads DATABASE_URL', () => {
    expect(
      of({ ...RAILS, 'config/database.yml': 'production:\n  host: db\n' }),
    ).toEqual(['connection DATABASE_URL environment']);
  });
});

describe('monitoring of Ruby programs', () => {
  const of = (files: Record<string, string>) =>
    ruby
      .monitoring(scopeOf(files))
      .map(({ product, setUp }) => [product, setUp?.path]);

  it('tells set up from installed', () => {
    expect(
      of({ Gemfile: 'gem "sentry-rails"\n', 'app.rb': 'x = 1\n' }),
    ).toEqual([['Sentry', undefined]]);
    expect(
      of({
        Gemfile: 'gem "sentry-rails"\n',
        'config/initializers/sentry.rb': 'Sentry.init do |config|\nend\n',
      }),
    ).toEqual([['Sentry', 'config/initializers/sentry.rb']]);
    expect(
      of({ Gemfile: 'gem "newrelic_rpm"\n', 'app.rb': 'x = 1\n' }),
    ).toEqual([['New Relic', 'Gemfile']]);
    expect(
      of({
        Gemfile: 'group :development do\n  gem "skylight"\nend\n',
        'app.rb': 'x = 1\n',
      }),
    ).toEqual([]);
  });
});

describe('migrations of Ruby programs', () => {
  it('finds them and where they run by themselves', () => {
    expect(
      ruby.migrations(
        scopeOf({
          ...RAILS,
          'db/migrate/20240101000000_create_users.rb': '',
          'bin/docker-entrypoint':
            '#!/bin/bash\n./bin/rails db:prepare\nexec "$@"\n',
          Dockerfile:
            'FROM ruby:3.3\nWORKDIR /app\nCOPY . .\nENTRYPOINT ["/app/bin/docker-entrypoint"]\nCMD ["puma"]\n',
        }),
      ),
    ).toEqual([
      {
        tool: 'Active Record',
        at: { path: 'db/migrate/20240101000000_create_users.rb', line: 1 },
        automatic: { path: 'bin/docker-entrypoint', line: 2 },
      },
    ]);
  });
});
