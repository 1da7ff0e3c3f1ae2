import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { HealthFact } from '../facts';
import { isHealthRoute } from '../shared/healthRoutes';
import { rankHealth } from '../shared/rankHealth';
import { goZeroSection } from './goZero';
import { HEALTH_LIBRARIES } from './healthLibraries';
import { imports } from './imports';
import { servers } from './servers';
import { sourcesOf } from './sources';

/** Calls that register a route; the path is their first or second string. */
const ROUTE =
  /\.(?:HandleFunc|Handle|HandlerFunc|Handler|GET|Get|HEAD|Head|Any|ANY|All|ALL|Match|Method|MethodFunc|Route|Mount|Group|Path|PathPrefix|Use|Add|AddRoute|RegisterRoute|Router|AutoRouter|Ping|Heartbeat|With|Register\w*)\s*\(\s*(?:"[A-Z]{2,7}"\s*,|\[\]string\{[^}\n]{0,40}\}\s*,|[^"`\n]{1,80}?)?\s*(["`])([^"`\s]{1,100}|[A-Z]{3,7} [^"`\s]{1,100})\1/g;
/** `Heartbeat("/ping")` and other middleware that answers by itself. */
const MIDDLEWARE =
  /\b(?:Heartbeat|HealthCheck\w*|Healthcheck\w*|LivenessPath|ReadinessPath|HealthPath)\s*(?:\(|:|=)\s*(["`])(\/[^"`\s]{1,100})\1/g;
/** A path of its own, compared or kept under a name. */
const NAMED =
  /\b(?:case|Path\s*==|Path:|path:|Pattern:|URL:|Url:|Route:|const\s+\w+\s*(?:string\s*)?=|\w{0,40}(?:[hH]ealth|[lL]ive|[rR]eady|[pP]ing|[pP]ath|[rR]oute|[eE]ndpoint|URI)\w*\s*(?:string\s*)?:?=)\s*(["`])(\/[^"`\s]{1,100})\1/g;
/** `HealthPath: "/healthz"`, and an option with that default. */
const OPTION =
  /\b\w{0,40}(?:[hH]ealth|[pP]ing|[lL]ive|[rR]eady)\w*\s*:\s*(["`])(\/[^"`\s]{1,60})\1|"[\w.-]*(?:health|ping|live|ready)[\w.-]*"\s*,\s*(["`])(\/[^"`\s]{1,60})\3/g;
/** Code that asks a health check of something else. */
const CLIENT =
  /\b(?:http|client|resty|req|httpClient|c)\.(?:Get|Head|Do)\s*\(\s*["`]?$|\bNewRequest\w*\s*\([^)\n]*$/;
const GRPC_REGISTRATION =
  /\bRegisterHealthServer\s*\(|\bgrpchealth\.NewHandler\s*\(/;
const HEALTH_SERVICE =
  /^google\.golang\.org\/grpc\/health(\/grpc_health_v1)?$|^connectrpc\.com\/grpchealth$|^github\.com\/bufbuild\/connect-grpchealth-go$/;
/** A subcommand or an option that checks the running service. */
const COMMAND =
  /\b(?:Use|Name)\s*:\s*(["`])((?:health|healthcheck|health-check|probe)(?:\s[^"`\n]{0,40})?)\1|\b(?:flag|fs|flags)\.\w+\(\s*(?:&\w+\s*,\s*)?(["`])(health-?check)\3/;

/** The health checks that the component offers. */
export function health(scope: ComponentScope): HealthFact[] {
  const sources = sourcesOf(scope);
  const devServer = goZeroSection(scope, 'DevServer', /\bEnabled:[ \t]*true/);
  const routes = rankHealth([
    ...(devServer
      ? [{ kind: 'route' as const, target: '/healthz', at: devServer }]
      : []),
    ...sources.flatMap(routesIn),
    ...sources.flatMap(librariesIn),
  ]);
  const grpc = grpcHealth(sources);
  // What the server that most ask answers comes first.
  const answersHttp = servers(scope)[0]?.protocol === 'http';
  return [
    ...(answersHttp ? [...routes, ...grpc] : [...grpc, ...routes]),
    ...sources.flatMap(commandsIn),
  ];
}

/** The gRPC health service: registered, or brought by the framework. */
function grpcHealth(sources: readonly SourceFile[]): HealthFact[] {
  const target = 'grpc.health.v1.Health';
  const fact = (at: HealthFact['at']): HealthFact => ({
    kind: 'grpc',
    target,
    at,
  });
  for (const file of sources) {
    if (!imports(file, HEALTH_SERVICE)) continue;
    const at = file.find(GRPC_REGISTRATION);
    if (at) return [fact(at)];
  }
  for (const file of sources) {
    const at =
      (imports(
        file,
        /^github\.com\/go-kratos\/kratos(\/v2)?\/transport\/grpc$/,
      ) &&
        file.find(/\bgrpc\.NewServer\s*\(/)) ||
      (imports(file, /^github\.com\/(?:zeromicro|tal-tech)\/go-zero\/zrpc$/) &&
        file.find(/\bzrpc\.(?:Must)?NewServer\s*\(/));
    if (at) return [fact(at)];
  }
  return [];
}

function routesIn(file: SourceFile): HealthFact[] {
  const isClient = /(^|\/)(clients?|sdk|cliclient|httpclient)\//.test(
    file.path,
  );
  if (
    !/health|live|ready|readiness|ping|status|heartbeat|alive|\bup\b/i.test(
      file.code,
    )
  )
    return [];
  const patterns = isClient ? [ROUTE] : [ROUTE, MIDDLEWARE, NAMED, OPTION];
  return patterns.flatMap(pattern =>
    file
      .findAll(pattern)
      .map(({ match, at }) => ({
        target: (match[2] ?? match[4]).replace(/^[A-Z]+ /, ''),
        at,
        before: file.code.slice(
          Math.max(0, (match.index ?? 0) - 60),
          (match.index ?? 0) + match[0].indexOf(match[1] ?? match[3]),
        ),
      }))
      .filter(
        ({ target, before }) => isOwnCheck(target) && !CLIENT.test(before),
      )
      .map(({ target, at }): HealthFact => ({ kind: 'route', target, at })),
  );
}

/** A health route without parameters: those tell of something else. */
function isOwnCheck(target: string): boolean {
  return (
    target.startsWith('/') &&
    isHealthRoute(target) &&
    !/[{:*]\w*(id|name)\b/i.test(target)
  );
}

function librariesIn(file: SourceFile): HealthFact[] {
  return HEALTH_LIBRARIES.flatMap(({ imports: wanted, call, target }) => {
    const at = imports(file, wanted) ? file.find(call) : undefined;
    return at ? [{ kind: 'route' as const, target, at }] : [];
  });
}

function commandsIn(file: SourceFile): HealthFact[] {
  const match = COMMAND.exec(file.code);
  return match
    ? [
        {
          kind: 'command',
          target: match[2] ?? `-${match[4]}`,
          at: file.at(match.index),
        },
      ]
    : [];
}
