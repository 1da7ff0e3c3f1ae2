import { Ecosystem } from '../Ecosystem';

export const remedies: Ecosystem['remedies'] = {
  'runtime-image': {
    text: 'Install the gems in a builder stage and copy them into a `-slim` image.',
    snippet: {
      language: 'dockerfile',
      code: [
        'FROM ruby:3.4 AS build',
        'ENV BUNDLE_DEPLOYMENT=1 BUNDLE_PATH=/usr/local/bundle BUNDLE_WITHOUT=development:test',
        'WORKDIR /app',
        'COPY Gemfile Gemfile.lock ./',
        'RUN bundle install',
        '',
        'FROM ruby:3.4-slim',
        'ENV BUNDLE_DEPLOYMENT=1 BUNDLE_PATH=/usr/local/bundle BUNDLE_WITHOUT=development:test',
        'ENV RAILS_ENV=production',
        'RUN useradd --system --uid 10001 app',
        'WORKDIR /app',
        'COPY --from=build /usr/local/bundle /usr/local/bundle',
        'COPY --chown=app . .',
        'USER 10001',
        'CMD ["bundle", "exec", "puma", "-C", "config/puma.rb"]',
      ].join('\n'),
    },
  },
  'omit-development-dependencies': {
    text: 'Leave the development and test groups out of the image.',
    snippet: {
      language: 'dockerfile',
      code: 'ENV BUNDLE_WITHOUT=development:test',
    },
  },
  'production-server': {
    text: 'Start Puma with the production environment.',
    snippet: {
      language: 'dockerfile',
      code: [
        'ENV RAILS_ENV=production',
        'CMD ["bundle", "exec", "puma", "-C", "config/puma.rb"]',
      ].join('\n'),
    },
  },
  'log-to-console': {
    text: 'Let `config/environments/production.rb` log to the standard output.',
    snippet: {
      language: 'ruby',
      code: 'config.logger = ActiveSupport::TaggedLogging.logger(STDOUT)',
    },
  },
  'read-environment': {
    text: 'Read the value from the environment; `ENV.fetch` fails at once where it is missing.',
    snippet: {
      language: 'ruby',
      code: 'Redis.new(url: ENV.fetch("REDIS_URL"))',
    },
  },
  'lock-dependencies': {
    text: 'Run `bundle lock` and commit `Gemfile.lock`.',
    snippet: {
      language: 'shell',
      code: 'bundle lock --add-platform x86_64-linux',
    },
  },
  'install-locked': {
    text: 'Copy `Gemfile.lock` and install in deployment mode; give tools their version.',
    snippet: {
      language: 'dockerfile',
      code: [
        'ENV BUNDLE_DEPLOYMENT=1',
        'COPY Gemfile Gemfile.lock ./',
        'RUN bundle install',
      ].join('\n'),
    },
  },
  'drain-on-sigterm': {
    text: 'Run the application under Puma, which finishes requests on SIGTERM, and stop own loops in a `trap`.',
    snippet: {
      language: 'ruby',
      code: [
        'stopping = false',
        'trap("TERM") { stopping = true }',
        'work_off_one until stopping',
      ].join('\n'),
    },
  },
  'exec-form': {
    text: 'Name the server itself in exec form, so that it is process 1.',
    snippet: {
      language: 'dockerfile',
      code: 'CMD ["bundle", "exec", "puma", "-C", "config/puma.rb"]',
    },
  },
  'health-endpoint': {
    text: 'Add a route that answers while the process can serve; Rails 7.1 brings one.',
    snippet: {
      language: 'ruby',
      code: 'get "up" => "rails/health#show", as: :rails_health_check',
    },
  },
  'grpc-health': {
    text: 'Register the health checker that comes with the `grpc` gem.',
    snippet: {
      language: 'ruby',
      code: [
        'require "grpc/health/checker"',
        '',
        'checker = Grpc::Health::Checker.new',
        'checker.add_status("", Grpc::Health::V1::HealthCheckResponse::ServingStatus::SERVING)',
        'server.handle(checker)',
      ].join('\n'),
    },
  },
  'error-tracking': {
    text: 'Add `sentry-ruby` (or another tracker) and initialise it in `config/initializers`.',
    snippet: {
      language: 'ruby',
      code: 'Sentry.init { |config| config.dsn = ENV["SENTRY_DSN"] }',
    },
  },
  tracing: {
    text: 'Add `opentelemetry-sdk` with an exporter and the instrumentation gems.',
    snippet: {
      language: 'ruby',
      code: 'OpenTelemetry::SDK.configure(&:use_all)',
    },
  },
  metrics: {
    text: 'Expose metrics with `yabeda-prometheus` or `prometheus_exporter`.',
    snippet: {
      language: 'ruby',
      code: 'mount Yabeda::Prometheus::Exporter, at: "/metrics"',
    },
  },
};
