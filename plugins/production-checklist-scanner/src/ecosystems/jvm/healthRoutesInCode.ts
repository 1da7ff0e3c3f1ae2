import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { HealthFact } from '../facts';
import { isHealthRoute } from '../shared/healthRoutes';
import { programSources } from './sources';

/** `@GetMapping("/health")`, `@Path("health")`, Micronaut's `@Get("/health")`. */
const ANNOTATION =
  /@(?:(?:Get|Request|Post|Any)Mapping|Path|Get|GET|Head|Controller|Route|RouteBase|HttpGet)\s*\(([^)\n]{0,300})\)/g;
/** Calls that map a route: Ktor, Vert.x, Javalin, Spark, Armeria, functional Spring. */
const CALL =
  /(?<![\w$)\]?!])([\w$)\]?!]*\.)?\b(get|GET|head|HEAD|route|path|pathPrefix|service|healthcheck|healthCheckEndpoint|Route|serviceUnder|handle|createContext|addServlet|registerHandler|nest|any|all|bind|addPrefixPath|addExactPath|prefix)\s*(?:\(|\{)\s*(?:HttpMethod\.\w+\s*,\s*)?"([^"\n]{1,100})"/g;
/** Directives that take a path without its slash. */
const DIRECTIVE = /^(route|path|pathPrefix|healthcheck|nest|prefix)$/;
/** What asks another service, or looks something up. */
const ASKS =
  /(client|rest\w*|http|target|request|spec|uri|map|json|node|params?|headers?|body|config|properties|props|env)[\w()]{0,12}[?!]{0,2}\.$/i;
/** Routes of http4s, ZIO HTTP, http4k and Tapir. */
const SEGMENTS: readonly RegExp[] = [
  /\b(?:Root|GET|Method\.GET|HEAD)\s*(?:->\s*(?:Root|!!)\s*)?\/\s*((?:"[\w-]{1,40}"\s*\/\s*){0,3}"[\w-]{1,40}")/g,
  /"([^"\n]{1,60})"\s+bind\s/g,
  /\.\s*in\s*\(\s*((?:"[\w-]{1,40}"\s*\/\s*){0,3}"[\w-]{1,40}")/g,
  /\bRouter\s*\(\s*"([^"\n]{1,60})"\s*->/g,
  /\b(?:prefixPath|HealthPath|healthPath|HEALTH_(?:PATH|ENDPOINT|URL))\b[^=\n]{0,40}=\s*"([^"\n]{1,60})"/g,
];
/** A client's interface looks like a controller. */
const CLIENT =
  /@(?:FeignClient|RegisterRestClient|HttpExchange|RetrofitClient)\b|\bimport\s+(?:retrofit2|feign)\.|@Client\s*\(/;
const DEVELOPMENT =
  /@Profile\s*\(\s*(?:value\s*=\s*)?\{?\s*"(?:dev|local|test)\w*"/;
/** Handlers and frameworks that answer for the service by themselves. */
const HANDLERS: readonly (readonly [code: RegExp, target: string])[] = [
  [
    /\b(?:HealthCheckHandler|HealthChecks?)\s*\.\s*create\s*\(|\bHealthCheckService\s*\.\s*(?:of|builder)\s*\(|\bCohort\s*\)?\s*\{|\binstall\s*\(\s*Cohort\b/,
    '/health',
  ],
  [/\bRapidApplication\s*\.\s*(?:create|Builder)\b/, '/isalive'],
];

const PLAY_ROUTE = /^[ \t]*(?:GET|HEAD)[ \t]+(\/\S{0,100})[ \t]+\S/gm;
/** The routes of HMRC's bootstrap-health, which answer at `/ping/ping`. */
const HMRC_HEALTH = /^[ \t]*->[ \t]+(\/\S*)[ \t]+health\.Routes\b/gm;

/** Health routes that the component's own code or routes files map. */
export function healthRoutes(scope: ComponentScope): HealthFact[] {
  return [
    ...playRoutes(scope),
    ...programSources(scope)
      .filter(({ code }) => !CLIENT.test(code))
      .flatMap(routesIn),
  ];
}

function routesIn(file: SourceFile): HealthFact[] {
  const hidden = DEVELOPMENT.test(file.code);
  const fact = (target: string, at: HealthFact['at']): HealthFact => ({
    kind: 'route',
    target,
    at,
    ...(hidden && { developmentOnly: true as const }),
  });
  const annotated = file.findAll(ANNOTATION).map(({ match, at }) => ({
    at,
    offset: match.index ?? 0,
    path: literalIn(match[1]),
  }));
  const prefix = classPrefix(file, annotated);
  const mapped = annotated.flatMap(({ path, at, offset }) => {
    if (path === undefined) return [];
    const whole =
      offset === prefix?.offset ? path : `${prefix?.path ?? ''}/${path}`;
    return isHealth(whole) ? [fact(slashed(whole), at)] : [];
  });
  const called = file
    .findAll(CALL)
    .flatMap(({ match: [, receiver = '', call, path], at }) =>
      isHealth(path) &&
      !ASKS.test(receiver) &&
      (path.startsWith('/') || (DIRECTIVE.test(call) && receiver === ''))
        ? [fact(slashed(path), at)]
        : [],
    );
  const segments = SEGMENTS.flatMap(pattern =>
    file.findAll(pattern).flatMap(({ match, at }) => {
      const path = match[1].replace(/["\s]/g, '');
      return isHealth(path) ? [fact(slashed(path), at)] : [];
    }),
  );
  return [
    ...mapped,
    ...called,
    ...segments,
    ...HANDLERS.flatMap(([code, target]) => {
      const at = file.find(code);
      return at ? [fact(target, at)] : [];
    }),
  ];
}

/** The path that stands before a class, and holds for all of its methods. */
function classPrefix(
  { code }: SourceFile,
  annotated: readonly { offset: number; path?: string }[],
) {
  const at = /\b(?:class|object|interface)\s+[A-Z]\w*/.exec(code)?.index ?? -1;
  return annotated.find(
    ({ offset, path }) => offset < at && path !== undefined,
  );
}

function literalIn(args: string): string | undefined {
  return /(?:^|(?:value|path|uri)\s*=\s*)\s*[{[]?\s*"([^"]{1,100})"/.exec(
    args.trim(),
  )?.[1];
}

/** The path of a resource that is named in it is not that of the service. */
function isHealth(path: string): boolean {
  return !/[{:*$]/.test(path) && isHealthRoute(slashed(path));
}

function slashed(path: string): string {
  return `/${path}`.replace(/\/{2,}/g, '/');
}

function playRoutes(scope: ComponentScope): HealthFact[] {
  return scope
    .product(/(^|\/)conf\/([\w.-]+\.)?routes$|\.routes$/)
    .filter(path => !/(^|\/)(test|dev)[\w.]*\.routes$/i.test(path))
    .flatMap(path => {
      const file = scope.tree.read(path);
      if (!file) return [];
      const routes = [...file.text.matchAll(PLAY_ROUTE)].flatMap(match =>
        isHealth(match[1])
          ? [
              {
                kind: 'route' as const,
                target: match[1],
                at: file.at(match.index),
              },
            ]
          : [],
      );
      const bootstrap = [...file.text.matchAll(HMRC_HEALTH)].map(match => ({
        kind: 'route' as const,
        target: slashed(`${match[1]}/ping/ping`),
        at: file.at(match.index + match[0].indexOf('->')),
      }));
      return [...routes, ...bootstrap];
    });
}
