import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { HealthFact } from '../facts';
import { findIn } from '../shared/findIn';
import { isHealthRoute } from '../shared/healthRoutes';
import { rankHealth } from '../shared/rankHealth';
import { declaration } from './crates';
import { rustServers } from './servers';
import { sourcesOf } from './sources';

/** `.route("/health", get(health))`, `web::resource("/health")`, `.at("/health")`. */
const ROUTE =
  /(?:\.(?:route|nest|nest_service|route_service|at|service|resource|scope|mount|push|get|path|with_path|add_route|typed_get)|\b(?:web::)?(?:resource|scope)|\bRouter::with_path|\b(?:warp::)?path!?|\bRoute::(?:get|new)|\bprefix)\s*\(\s*r?#?"([^"\n]{1,100})"/g;
/** `#[get("/alive")]` and `#[utoipa::path(get, path = "/health")]`. */
const ATTRIBUTE =
  /#\[(?:\w+::)*(?:get|head|route|path|handler|endpoint|oai|openapi)\s*\(\s*(?:[^\]"\n]{0,80}?\b(?:path|uri)\s*=\s*)?"([^"\n]{1,100})"/g;
/** `(&Method::GET, "/health") => …` and `match req.uri().path() { "/health" => …`. */
const MATCHED =
  /(?:Method::(?:GET|HEAD)\s*,\s*|^[ \t]*|\|\s*)"(\/[^"\n]{1,80})"\s*\)?\s*(?:=>|\|)/gm;
const NAMED =
  /\bconst\s+\w{0,40}(?:HEALTH|LIVE|READY|PING|ALIVE)\w*\s*:\s*&(?:'static\s+)?str\s*=\s*"(\/[^"\n]{1,80})"/g;
/** `.route(&config.healthcheck_route, web::get().to(healthcheck))`. */
const BY_NAME =
  /\.(?:route|at|resource)\s*\(\s*&?(?:\w+(?:\.|::)){0,4}(\w{0,40}health\w{0,40})\s*,/gi;
const WRITTEN = /"(\/[^"\n]{1,80})"/g;
const GRPC =
  /\btonic_health::|\bhealth_reporter\s*\(|\bHealthServer::(?:new|with_interceptor)\s*\(/;
const COMMAND =
  /\b(?:Command|Subcommand|SubCommand)::(?:new|with_name)\s*\(\s*"(health[-_]?check|health|probe)"/;
/** Code that asks a health check of something else. */
const CLIENT = /\b(?:client|reqwest|awc|http)\b[^;\n]{0,40}\.$|\breqwest::$/;

/** The health checks that the component offers. */
export function health(scope: ComponentScope): HealthFact[] {
  const sources = sourcesOf(scope);
  const literal = sources.flatMap(routesIn);
  const routes = rankHealth(
    literal.length > 0 ? literal : routesByName(sources),
  );
  const grpc = grpcHealth(scope, sources);
  const answersHttp = rustServers(scope)[0]?.protocol === 'http';
  return [
    ...(answersHttp ? [...routes, ...grpc] : [...grpc, ...routes]),
    ...sources.flatMap(commandsIn),
  ];
}

function grpcHealth(
  scope: ComponentScope,
  sources: readonly SourceFile[],
): HealthFact[] {
  if (!declaration(scope, /^tonic/)) return [];
  const at = findIn(sources, GRPC);
  return at ? [{ kind: 'grpc', target: 'grpc.health.v1.Health', at }] : [];
}

function routesIn(file: SourceFile): HealthFact[] {
  if (
    !/health|live|ready|readiness|ping|status|heartbeat|alive|\bup\b/i.test(
      file.code,
    )
  )
    return [];
  return [ROUTE, ATTRIBUTE, MATCHED, NAMED].flatMap(pattern =>
    file
      .findAll(pattern)
      .filter(({ match }) => {
        const target = rooted(match[1]);
        const offset = match.index ?? 0;
        const before = file.code.slice(Math.max(0, offset - 60), offset + 1);
        return (
          isHealthRoute(target) &&
          !/[{<:]\w/.test(target) &&
          !CLIENT.test(before)
        );
      })
      .map(
        ({ match, at }): HealthFact => ({
          kind: 'route',
          target: rooted(match[1]),
          at,
        }),
      ),
  );
}

/** Routes whose path is a setting, with the path that it has by default. */
function routesByName(sources: readonly SourceFile[]): HealthFact[] {
  const named = sources.flatMap(file => file.findAll(BY_NAME));
  if (named.length === 0) return [];
  const target = sources
    .flatMap(file => file.findAll(WRITTEN))
    .map(({ match }) => match[1])
    .find(isHealthRoute);
  return named.map(
    ({ match, at }): HealthFact => ({
      kind: 'route',
      target: target ?? match[1],
      at,
    }),
  );
}

function commandsIn(file: SourceFile): HealthFact[] {
  const match = COMMAND.exec(file.code);
  return match
    ? [{ kind: 'command', target: match[1], at: file.at(match.index) }]
    : [];
}

function rooted(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
