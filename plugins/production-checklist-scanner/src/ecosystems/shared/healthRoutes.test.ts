import { isHealthRoute } from './healthRoutes';

describe('isHealthRoute', () => {
  it.each([
    '/health',
    '/healthz',
    'health',
    '/_healthz',
    '/api/v1/health',
    '/healthcheck/live',
    '/health-check',
    '/actuator/health/readiness',
    '/livez',
    '/readyz',
    '/ping',
    '/up',
    '/_status',
    '/internal/isAlive',
    '/__lbheartbeat__',
  ])('accepts %s', path => expect(isHealthRoute(path)).toBe(true));

  it.each([
    '/',
    '/orders',
    '/orders/:id/cancel',
    '/signup',
    '/healthcare',
    '/popup',
    '/shipping',
  ])('rejects %s', path => expect(isHealthRoute(path)).toBe(false));
});
