import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { HealthFact } from '../facts';
import { isHealthRoute } from '../shared/healthRoutes';
import { rankHealth } from '../shared/rankHealth';
import { programFiles } from './sources';

/** `get "/health", …`, `forward "/health", …`, `match "/ping" do`. */
const ROUTE =
  /(?:^|[\s({])(?:get|head|match|forward|resources)[\s(]\s*"(\/?[^"\n]{1,120})"/gm;
/** A plug that answers a path by itself. */
const PLUG_PATH =
  /\brequest_path:\s*"(\/[^"\n]{1,120})"|\bpath_info:\s*\[\s*"([^"\n]{1,60})"\s*(?:,\s*"([^"\n]{1,60})"\s*)?\]|\brequest_path\s*==\s*"(\/[^"\n]{1,120})"/g;
/** Plugs of libraries that answer a health check. */
const LIBRARY =
  /\bplug[\s(]+\(?(?:PlugCheckup|HeartCheck\.Plug|PlugHeartbeat|PlugHealth|Ping|Healthchex\.Probes\.\w+|KubeProbex\.Plug\.\w+|Pinglix|TwoFactorInACan\.Health|Healthcheck\w*|[\w.]*\.(?:HealthCheck|HealthPlug|Health|Healthz|HealthcheckPlug))\b(?:[^\n]{0,80}?path:\s*"([^"\n]+)")?/g;
const GRPC =
  /\bGrpc\.Health\.V1\.Health\.Service\b|\bGRPC\.Health\b|\bGrpcHealth\b/;

/** The health checks that the component offers. */
export function health(scope: ComponentScope): HealthFact[] {
  const files = programFiles(scope);
  return rankHealth([
    ...files.flatMap(routesIn),
    ...files.flatMap(plugPaths),
    ...files.flatMap(libraryPlugs),
    ...files.flatMap(grpcHealth),
  ]);
}

function routesIn(file: SourceFile): HealthFact[] {
  if (!/\brouter\b|Plug\.Router|\bscope\b/i.test(file.code)) return [];
  return [...file.code.matchAll(ROUTE)].flatMap(match =>
    isHealthRoute(match[1])
      ? route(file, match[1], match.index + match[0].search(/[a-z]/))
      : [],
  );
}

function plugPaths(file: SourceFile): HealthFact[] {
  return [...file.code.matchAll(PLUG_PATH)].flatMap(match => {
    // What keeps a request out of the log answers none.
    if (/log/i.test(file.lines[file.lineAt(match.index) - 1])) return [];
    const segments = [match[2], match[3]].filter(Boolean).join('/');
    const target = match[1] ?? match[4] ?? `/${segments}`;
    return isHealthRoute(target) ? route(file, target, match.index) : [];
  });
}

function libraryPlugs(file: SourceFile): HealthFact[] {
  return [...file.code.matchAll(LIBRARY)].flatMap(match =>
    route(file, match[1] ?? '/health', match.index),
  );
}

function grpcHealth(file: SourceFile): HealthFact[] {
  const at = file.find(GRPC);
  return at ? [{ kind: 'grpc', target: 'grpc.health.v1.Health', at }] : [];
}

function route(file: SourceFile, target: string, offset: number): HealthFact[] {
  const developmentOnly = isInDevelopmentBlock(file, offset);
  return [
    {
      kind: 'route',
      target,
      at: file.at(offset),
      ...(developmentOnly && { developmentOnly }),
    },
  ];
}

/** Whether a block around it is for development, as the indentation tells. */
function isInDevelopmentBlock(file: SourceFile, offset: number): boolean {
  const lines = file.code.split(/\r?\n/);
  let at = file.lineAt(offset) - 1;
  let indentation = indentationOf(lines[at]);
  while (at > 0 && indentation > 0) {
    at -= 1;
    const line = lines[at];
    if (!line.trim() || indentationOf(line) >= indentation) continue;
    indentation = indentationOf(line);
    if (
      /^\s*if\b[^\n]*(:dev_routes|:dev\b|enable_dev)/.test(line) &&
      !/!=|\bnot\b/.test(line)
    ) {
      return true;
    }
  }
  return false;
}

function indentationOf(line: string): number {
  return line.length - line.trimStart().length;
}
