import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { HealthFact } from '../facts';
import { isHealthRoute } from '../shared/healthRoutes';
import { rankHealth } from '../shared/rankHealth';
import { sourcesOf } from './sources';
import { isForDevelopment, isUsedAt } from './used';

/** ASP.NET's own health checks, wherever they are mapped. */
const MAPPED =
  /\.(?:MapHealthChecks|UseHealthChecks|MapCustomHealthChecks?|UseHealthChecksPrometheusExporter)\s*\(\s*(?:pattern\s*:\s*|path\s*:\s*)?(?:\$?@?"([^"\n]{0,100})"|([A-Za-z_]\w*))?/g;
/** Routes by call and by attribute. */
const ROUTE =
  /\.(?:MapGet|Map|MapMethods|Get|Route|MapWhen|UseWhen)\s*\(\s*@?"([^"\n]{1,100})"/g;
const ATTRIBUTE =
  /\[(?:[\w, ]*\b)?(?:HttpGet|HttpHead|Route|RoutePrefix)\s*\(\s*(?:template\s*:\s*)?@?"([^"\n]{1,100})"/g;
/** `path "/health"` and `route "/health"` of F#'s frameworks. */
const COMBINATOR = /\b(?:route|routeCi|path|get)\s*\(?\s*"(\/[^"\n]{1,100})"/g;
const COMPARED =
  /\bPath(?:\.Value)?\s*(?:==|\.Equals\s*\(|\.StartsWithSegments\s*\()\s*"(\/[^"\n]{1,100})"/g;
const CONTROLLER =
  /\[Route\s*\(\s*"((?:[\w{}:/-]*\/)?)\[controller\]"[^\]]*\)\]/;
const CONTROLLER_NAME = /\bclass\s+(\w+)Controller\b/;
const GRPC =
  /\.MapGrpcHealthChecksService\s*\(|\.MapGrpcService\s*<\s*[\w.]*Health\w*\s*>|\bHealth\.BindService\s*\(|\bAddGrpcHealthChecks\s*\(/;

/** The health checks that the component offers. */
export function health(scope: ComponentScope): HealthFact[] {
  return rankHealth(
    sourcesOf(scope).flatMap(file => [
      ...grpcIn(scope, file),
      ...mappedIn(scope, file),
      ...routesIn(scope, file),
      ...controllersIn(scope, file),
    ]),
  );
}

function grpcIn(scope: ComponentScope, file: SourceFile): HealthFact[] {
  const match = GRPC.exec(file.code);
  if (!match || !isUsedAt(scope, file, match.index)) return [];
  return [factAt(scope, file, match.index, 'grpc.health.v1.Health', 'grpc')];
}

function mappedIn(scope: ComponentScope, file: SourceFile): HealthFact[] {
  return file
    .findAll(MAPPED)
    .filter(({ match }) => isUsedAt(scope, file, match.index ?? 0))
    .map(({ match }) =>
      factAt(scope, file, match.index ?? 0, pathOf(file, match[1], match[2])),
    );
}

/** The path as written, or as a constant of the file says. */
function pathOf(file: SourceFile, literal?: string, constant?: string): string {
  const value =
    constant &&
    new RegExp(`\\b${constant}\\s*=\\s*"([^"\\n]{1,100})"`).exec(
      file.code,
    )?.[1];
  const path = literal ?? value;
  return path ? rooted(path) : 'ASP.NET health checks';
}

function routesIn(scope: ComponentScope, file: SourceFile): HealthFact[] {
  if (
    !/health|live|ready|readiness|ping|status|heartbeat|alive/i.test(file.code)
  )
    return [];
  const patterns = file.path.endsWith('.fs')
    ? [ROUTE, COMBINATOR]
    : [ROUTE, ATTRIBUTE, COMPARED];
  return patterns.flatMap(pattern =>
    file
      .findAll(pattern)
      .filter(({ match }) => isHealthRoute(rooted(match[1])))
      .filter(
        ({ match }) =>
          isUsedAt(scope, file, match.index ?? 0) || pattern === ATTRIBUTE,
      )
      .map(({ match }) =>
        factAt(scope, file, match.index ?? 0, rooted(match[1])),
      ),
  );
}

/** `[Route("api/[controller]")] class HealthController`. */
function controllersIn(scope: ComponentScope, file: SourceFile): HealthFact[] {
  const route = CONTROLLER.exec(file.code);
  const name = CONTROLLER_NAME.exec(file.code)?.[1];
  if (!route || !name || !/\bHttp(Get|Head)\b|\bActionResult\b/.test(file.code))
    return [];
  const target = rooted(`${route[1]}${name}`);
  return isHealthRoute(target)
    ? [factAt(scope, file, route.index, target)]
    : [];
}

function factAt(
  scope: ComponentScope,
  file: SourceFile,
  offset: number,
  target: string,
  kind: HealthFact['kind'] = 'route',
): HealthFact {
  return {
    kind,
    target,
    at: file.at(offset),
    ...(isForDevelopment(scope, file, offset) && { developmentOnly: true }),
  };
}

function rooted(path: string): string {
  return `/${path.replace(/^[~/]+/, '')}`;
}
