import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { HealthFact } from '../facts';
import { isHealthRoute } from '../shared/healthRoutes';
import { rankHealth } from '../shared/rankHealth';
import { findIn } from '../shared/findIn';
import { importsOf, serviceSourcesOf } from './sources';

/** Calls whose first string is the path of a route. */
const ROUTE =
  /(?:@(?:[\w.]*\.)?(?:route|get|post|head|api_route|websocket|view|http|expose)|\.(?:add_url_rule|add_api_route|add_route|add_resource|add_get|add_view)|(?<![\w.])(?:path|re_path|url|Route|Rule|URLSpec|APIRoute)|\bweb\.(?:get|route|view|URLSpec))\s*\(\s*(?:[\w.]+\s*,\s*)?(?:(?:path|rule|name|uri|pattern)\s*=\s*)?(?:f|r|rf|b)?(["'])([^"'\n]{1,120})\1/g;
/** A router or blueprint that is mounted at a health check's path. */
const PREFIX = /\b(?:prefix|url_prefix)\s*=\s*(["'])([^"'\n]{1,120})\1/g;
/** `(r"/health", HealthHandler)` of Tornado and `app.router.add_route("GET", "/health", …)`. */
const PAIR = /\(\s*r?(["'])(\/?[^"'\s]{1,80})\1\s*,\s*[A-Za-z_][\w.]*\s*[,)]/g;
const METHOD_FIRST =
  /\.add_(?:route|view)\s*\(\s*["'](?:GET|HEAD|\*)["']\s*,\s*r?(["'])([^"'\n]{1,120})\1/g;
/** `api.add_resource(Health, "/health")`. */
const RESOURCE =
  /\.add_(?:resource|url_rule|route)\s*\([^()\n]{0,160}?(["'])(\/[^"'\n]{1,80})\1/g;
/** `application = health_check(application, "/health/")`. */
const WRAPPER =
  /\b\w{0,40}?(?:health|heartbeat)\w{0,40}\([^()\n]{0,80}?(["'])(\/[^"'\n]{1,60})\1/gi;
/** Middleware that answers by itself. */
const COMPARED =
  /\b(?:path|PATH_INFO["']\s*\]|path_info|url|full_path)\s*(?:==|\.startswith\s*\(|\bin\b)\s*[[({]?\s*(["'])(\/[^"'\n]{1,80})\1/g;

/** Packages that bring a health check along, and how they are switched on. */
const LIBRARIES: readonly { switch: RegExp; target: string }[] = [
  {
    switch: /["']health_check(?:\.urls)?["']|\bhealth_check\.urls\b/,
    target: '/ht/ (django-health-check)',
  },
  {
    switch: /["']watchman(?:\.urls)?["']/,
    target: '/watchman/ (django-watchman)',
  },
  {
    switch: /["']django_alive(?:\.urls)?["']|\bdjango_alive\.urls\b/,
    target: '/-/alive/ (django-alive)',
  },
  {
    switch:
      /["']health_check_plus\b|["']django_healthchecks?\b|["']heartbeat\.urls["']|["']django_probes\b/,
    target: 'its route',
  },
  {
    switch: /\bdockerflow\b[^\n]*|["']dockerflow\.\w+/,
    target: '/__heartbeat__ (Dockerflow)',
  },
  {
    switch:
      /\bHealthCheck\s*\(\s*\w*app\b|\bhealthcheck\.HealthCheck\s*\(|\bHealthCheckFactory\s*\(|\bHealthcheckRouter\s*\(|\bHealthEndpointFactory\s*\(/,
    target: '/healthcheck',
  },
  { switch: /\bfrom fastapi_health import\b/, target: 'fastapi-health' },
];

/** The health checks that the component offers. */
export function health(scope: ComponentScope): HealthFact[] {
  const sources = serviceSourcesOf(scope);
  const facts: HealthFact[] = [];
  const grpc = findIn(
    sources.filter(file =>
      /\bgrpc_health\b|\bhealth_pb2_grpc\b|\bgrpclib\.health\b/.test(file.code),
    ),
    /\badd_HealthServicer_to_server\s*\(|(?<!\w)Health\s*\(/,
  );
  if (grpc)
    facts.push({ kind: 'grpc', target: 'grpc.health.v1.Health', at: grpc });
  for (const file of sources) {
    facts.push(...routesIn(file));
    for (const library of LIBRARIES) {
      const at = file.find(library.switch);
      if (at) facts.push({ kind: 'route', target: library.target, at });
    }
  }
  return rankHealth([...facts, ...describedRoutes(scope)]);
}

/** Connexion takes its routes from an OpenAPI document. */
function describedRoutes(scope: ComponentScope): HealthFact[] {
  const usesConnexion = serviceSourcesOf(scope).some(file =>
    /\bconnexion\b/.test(importsOf(file)),
  );
  if (!usesConnexion) return [];
  return scope.sources(['yaml', 'yml']).flatMap(file =>
    file
      .findAll(/^[ \t]+["']?(\/[\w/.-]{1,80})["']?:[ \t]*$/gm)
      .filter(({ match }) => isHealthRoute(match[1]))
      .map(
        ({ match, at }): HealthFact => ({
          kind: 'route',
          target: match[1],
          at,
        }),
      ),
  );
}

function routesIn(file: SourceFile): HealthFact[] {
  if (!/health|live|ready|ping|status|heartbeat|alive|\bup\b/i.test(file.code))
    return [];
  const patterns = [ROUTE, PREFIX, METHOD_FIRST, RESOURCE, WRAPPER];
  if (/\btornado\b|\bwebapp2\b/.test(importsOf(file))) patterns.push(PAIR);
  if (
    /middleware|environ|BaseHTTPRequestHandler|start_response/i.test(file.code)
  )
    patterns.push(COMPARED);
  return patterns.flatMap(pattern =>
    file
      .findAll(pattern)
      .map(({ match, at }) => ({ target: routeOf(match[2]), at }))
      .filter(
        ({ target }) =>
          isHealthRoute(target) ||
          /^\/?__\w*(heartbeat|version)\w*__\/?$/.test(target),
      )
      .map(({ target, at }): HealthFact => ({ kind: 'route', target, at })),
  );
}

/** `^health/$` of a Django pattern is `/health/`. */
function routeOf(pattern: string): string {
  return pattern
    .replace(/^\^/, '')
    .replace(/\??\$$/, '')
    .replace(/<[^>]*>/g, 'x')
    .replace(/\.(xml|json|txt|html)$/, '')
    .replace(/\\/g, '');
}
