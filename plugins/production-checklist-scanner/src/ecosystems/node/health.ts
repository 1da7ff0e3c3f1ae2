import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { HealthFact } from '../facts';
import { isHealthRoute } from '../shared/healthRoutes';
import { rankHealth } from '../shared/rankHealth';
import { MAX_PLACES } from '../shared/writtenByHand';
import { environmentOf } from './code/environmentBranch';
import { healthFiles } from './health/healthFiles';
import { HEALTH_LIBRARIES, GRPC_HEALTH } from './health/healthLibraries';
import { importedBy } from './code/importGraph';
import { importsAny } from './code/imports';
import { methodCalls } from './code/methodCalls';
import { packagesOf } from './packages/packages';
import { servers } from './servers';
import { serverSources } from './code/sources';
import { syntaxOf } from './code/syntaxTree';

/** The health checks that the component offers. */
export function health(scope: ComponentScope): HealthFact[] {
  const files = serverSources(scope);
  return rankHealth([
    ...files.flatMap(file => routesIn(scope, file)),
    ...healthFiles(scope),
    ...files.flatMap(libraryRoutes),
    ...builtIn(scope),
    ...files.flatMap(grpcHealth),
    ...commands(scope),
  ]);
}

/** Objects whose `get` asks someone else instead of answering. */
const CLIENT =
  /(axios|http|https|client|request|requests|superagent|got|fetch|ky|agent|cache|redis|params|headers|config|session|storage|cookies?|chai|supertest|nock)\w{0,3}(\([^)]*\))?[?!]?$/i;
const ROUTE_METHODS = 'get|all|head|use|route|register|on|path|options|add';
/** The first argument: a path, or the first of a list of them. */
const PATH_ARGUMENT = /^\s*\[?\s*(['"`])([^'"`\n]{1,120})\1\s*([,\])])/;
/** A status that is as often an order's or a job's as the service's own. */
const AMBIGUOUS = /(^|\/)(status|ready|live|up)$/i;
const GENERAL_FILE =
  /(^|\/)(health\w*|status|probes?|monitor\w*|app|server|index|main|express|fastify|koa|hapi|routes?|router|system|root|base|common|web|http|api)(?:[._-](?:routes?|router|controllers?|handlers?|server|api|v\d))?\.[cm]?[jt]s$/i;

function routesIn(scope: ComponentScope, file: SourceFile): HealthFact[] {
  if (
    !/health|live|ready|alive|ping|status|heartbeat|\/up\b/i.test(file.code)
  ) {
    return [];
  }
  return [
    ...calledRoutes(scope, file),
    ...configuredRoutes(file),
    ...comparedRoutes(file),
    ...decoratedRoutes(file),
  ];
}

/** `app.get('/healthz', …)`, `router.use(['/health'], …)`. */
function calledRoutes(scope: ComponentScope, file: SourceFile): HealthFact[] {
  return methodCalls(file, ROUTE_METHODS).flatMap(call => {
    const { receiver, method, offset, argumentsOffset } = call;
    if (receiver === '' || CLIENT.test(receiver)) return [];
    const argument = file.code.slice(argumentsOffset, argumentsOffset + 160);
    const path = PATH_ARGUMENT.exec(argument);
    // A route has a handler; a request has its address alone.
    if (path?.[3] === ')' && /^(get|all|head)$/.test(method)) return [];
    const target = path?.[2] ?? constantPath(scope, file, argument);
    if (!target || !isOwnHealthRoute(file, target)) return [];
    // `on` takes events as well as routes.
    if (/^(on|add|register|path)$/.test(method) && !target.startsWith('/')) {
      return [];
    }
    return route(file, target, offset);
  });
}

/**
 * `app.get(HEALTH_PATH, …)`, `app.use(paths.healthcheck.path, …)`, with the
 * constant in the same file or one that it imports.
 */
function constantPath(
  scope: ComponentScope,
  file: SourceFile,
  argument: string,
): string | undefined {
  const expression = /^\s*([\w$]{2,60}(?:\.[\w$]{1,60}){0,3})\s*,/.exec(
    argument,
  )?.[1];
  const name = expression
    ?.split('.')
    .reverse()
    .find(part => /health|live|ready|ping|status/i.test(part));
  if (!name) return undefined;
  const constant = new RegExp(
    `(?<![\\w$])${name.replace(
      /\$/g,
      '\\$',
    )}\\s{0,4}[:=]\\s{0,4}(?:\\{[^{}]{0,200}?)?['"\`](/?[^'"\`\\n]{1,120})['"\`]`,
  );
  return [file, ...importedBy(scope, file)]
    .map(({ code }) => constant.exec(code)?.[1])
    .find(path => path !== undefined);
}

/** Fastify's `url: '/health'`, hapi's `path: '/health'`, Terminus's keys. */
function configuredRoutes(file: SourceFile): HealthFact[] {
  const served =
    /\b(?:method|handler|healthChecks|exposeStatusRoute)\s*:|\bhandler\s*[,(}]/;
  if (!served.test(file.code)) return [];
  return [
    ...file.code.matchAll(
      /\b(?:url|path)\s*:\s*(['"`])([^'"`\n]{1,120})\1|\bhealthChecks\s*:\s*\{\s*(['"`])([^'"`\n]{1,120})\3/g,
    ),
  ]
    .slice(0, MAX_PLACES)
    .flatMap(match => {
      const target = match[2] ?? match[4];
      return target.startsWith('/') && isHealthRoute(target)
        ? route(file, target, match.index)
        : [];
    });
}

/** What sends an answer. */
const ANSWERS =
  /\b(?:res|resp|response|reply|rsp)\b\s*\.|\bnew\s+Response\b|\bResponse\.json\b|\bctx\.(?:body|status)\b|\bwriteHead\b|\.end\s*\(/;

/** `req.url === '/healthz'`, `case '/health':`, `startsWith('/health')`. */
function comparedRoutes(file: SourceFile): HealthFact[] {
  return [
    ...file.code.matchAll(
      /(?:\b(?:url|path|pathname|path[nN]ame|originalUrl)\)?\s*===?\s*|\bcase\s+|\.startsWith\s*\(\s*)(['"`])(\/[^'"`\n]{1,120})\1/g,
    ),
  ]
    .slice(0, MAX_PLACES)
    .flatMap(match => {
      const after = file.code.slice(match.index, match.index + 400);
      return isHealthRoute(match[2]) && ANSWERS.test(after)
        ? route(file, match[2], match.index)
        : [];
    });
}

/** `@Controller('health')`, `@Get('healthz')`. */
function decoratedRoutes(file: SourceFile): HealthFact[] {
  return [
    ...file.code.matchAll(
      /@(?:Controller|JsonController|Get|All|Route|controller|get)\s*\(\s{0,20}(?:\{\s{0,20}path\s{0,4}:\s{0,20})?(?:\[\s{0,20})?(['"`])([^'"`\n]{1,120})\1/g,
    ),
  ]
    .slice(0, MAX_PLACES)
    .flatMap(match =>
      isOwnHealthRoute(file, match[2])
        ? route(file, match[2], match.index)
        : [],
    );
}

function libraryRoutes(file: SourceFile): HealthFact[] {
  return HEALTH_LIBRARIES.flatMap(({ packages, used, route: target }) => {
    if (!importsAny(file, packages)) return [];
    const match = used.exec(file.code);
    return match ? route(file, target, match.index) : [];
  });
}

/** Routes that a framework answers without being told. */
function builtIn(scope: ComponentScope): HealthFact[] {
  const routes: Readonly<Record<string, string>> = {
    Strapi: '/_health',
    Directus: '/server/health',
    Medusa: '/health',
    Backstage: '/.backstage/health/v1/readiness',
  };
  return servers(scope).flatMap(({ framework, at }) =>
    Object.hasOwn(routes, framework)
      ? { kind: 'route' as const, target: routes[framework], at }
      : [],
  );
}

function grpcHealth(file: SourceFile): HealthFact[] {
  const at = file.find(GRPC_HEALTH);
  return at ? [{ kind: 'grpc', target: 'grpc.health.v1.Health', at }] : [];
}

/** A program that a probe runs, as a file or as a script of its own. */
function commands(scope: ComponentScope): HealthFact[] {
  const programs = serverSources(scope)
    .filter(
      ({ path, code }) =>
        /(^|\/)health-?check\.[cm]?[jt]s$/i.test(path) &&
        /\bprocess\.exit\s*\(/.test(code),
    )
    .map(({ path }) => ({
      kind: 'command' as const,
      target: `node ${path}`,
      at: { path, line: 1 },
    }));
  const scripts = packagesOf(scope).flatMap(each =>
    [...each.scripts]
      .filter(([name]) => /^(health[-:]?check|healthz?)$/i.test(name))
      .map(([, { text, at }]) => ({
        kind: 'command' as const,
        target: text,
        at,
      })),
  );
  return [...programs, ...scripts];
}

function route(file: SourceFile, target: string, offset: number): HealthFact[] {
  const node = /NODE_ENV|isDev|isProd|development|production/.test(file.code)
    ? syntaxOf(file).descendantForIndex(offset)
    : null;
  const developmentOnly = node && environmentOf(node) === 'development';
  return [
    {
      kind: 'route',
      target,
      at: file.at(offset),
      ...(developmentOnly && { developmentOnly }),
    },
  ];
}

/** Whether a path asks after this service, and not another or its goods. */
function isOwnHealthRoute(file: SourceFile, target: string): boolean {
  return (
    isHealthRoute(target) &&
    !/:\/\/|\s/.test(target) &&
    (!AMBIGUOUS.test(target) || GENERAL_FILE.test(file.path))
  );
}
