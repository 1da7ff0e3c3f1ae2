import * as Sentry from '@sentry/node';

// Without SENTRY_DSN nothing leaves the machine.
Sentry.init({
  dsn: process.env.SENTRY_DSN,
  environment: process.env.DEPLOYMENT,
  tracesSampleRate: 0.1,
});
