const SEGMENT =
  '(?:_{0,2}health[a-z]?|health[-_]?checks?|healthz|livez?|liveness|livenessz|alive|readyz?|readiness|startupz?|ping|(?:lb)?heartbeat|status|statusz|up|is[-_]?alive|is[-_]?ready)';
const HEALTH_ROUTE = new RegExp(
  `^/?(?:[\\w.{}:$-]+/){0,4}[\\w-]{0,40}?(?<![a-z])${SEGMENT}_{0,2}(?:/(?:live|liveness|ready|readiness|startup|started|check|ping|status|db|full))?/?$`,
  'i',
);

/**
 * Whether a route's path is that of a health check: `/healthz`,
 * `/api/v1/health`, `/actuator/health/readiness`. A page that happens to
 * answer (`/`, `/order-status/:id`) is none.
 */
export function isHealthRoute(path: string): boolean {
  return path.length <= 120 && HEALTH_ROUTE.test(path);
}
