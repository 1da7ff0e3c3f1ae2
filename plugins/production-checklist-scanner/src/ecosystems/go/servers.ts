import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ServerFact } from '../facts';
import { perScope } from '../../component/perScope';
import { imports } from './imports';
import {
  CONTROLLERS,
  GRPC_FRAMEWORKS,
  HTTP_FRAMEWORKS,
  QUEUE_CONSUMERS,
  ROUTERS,
  ServerFramework,
} from './serverFrameworks';
import { sourcesOf } from './sources';

/** A server of the component, and the framework that it is made with. */
export interface GoServer extends ServerFact {
  /** The framework drains on SIGTERM by itself. */
  drains: boolean;
  /** It only shows metrics, profiles or health of what does the work. */
  auxiliary?: boolean;
}

/** What the component serves with, and where it begins to. */
export const goServers = perScope((scope): GoServer[] => {
  const http = httpServer(scope);
  return [
    ...(http ? [http] : []),
    ...startedBy(scope, GRPC_FRAMEWORKS, 'grpc').slice(0, 1),
    ...startedBy(scope, [...QUEUE_CONSUMERS, ...CONTROLLERS], 'queue'),
  ];
});

export function servers(scope: ComponentScope): ServerFact[] {
  return goServers(scope).map(({ protocol, framework, at }) => ({
    protocol,
    framework,
    at,
  }));
}

/** What begins to listen with the standard library. */
const LISTENS =
  /\.ListenAndServe(?:TLS)?\b|\bhttp\.Serve(?:TLS)?\s*\(|\bautotls\.Run\w*\s*\(|\bgracehttp\.Serve\s*\(|\bweb\.(?:ListenAndServe|Serve\w*)\s*\(/;
/** `server.Serve(listener)`; a gRPC server is started the same way. */
const SERVES =
  /\b\w{0,40}(?:[hH]ttp|HTTP|[sS]rv|[sS]erver|\bs)\w*\.Serve(?:TLS)?\s*\(/;
const LISTENING_PACKAGES =
  /^net\/http$|^github\.com\/(?:fvbock\/endless|facebookgo\/grace\/gracehttp|tylerb\/graceful|ory\/graceful|prometheus\/exporter-toolkit\/web|gin-gonic\/autotls)$|^gopkg\.in\/tylerb\/graceful/;
/** A listener that people and machines only look at. */
const AUXILIARY =
  /pprof|metric|prom(?:http|etheus)|health|probe|debug|(?:localhost|127\.0\.0\.1):60\d\d/i;

function httpServer(scope: ComponentScope): GoServer | undefined {
  const [own] = startedBy(scope, HTTP_FRAMEWORKS, 'http');
  const listening = listeners(scope);
  const main = listening.find(({ auxiliary }) => !auxiliary) ?? listening[0];
  if (own && (own.drains || !main)) return own;
  const framework = routerOf(scope) ?? own?.framework ?? 'net/http';
  if (!main) return own;
  const auxiliary = main.auxiliary && routerOf(scope) === undefined;
  return { protocol: 'http', framework, at: main.at, drains: false, auxiliary };
}

function listeners(scope: ComponentScope) {
  return sourcesOf(scope).flatMap(file => {
    if (!imports(file, LISTENING_PACKAGES)) return [];
    // Where both are made, a `Serve` can be the gRPC server's.
    const serves =
      !imports(file, /^google\.golang\.org\/grpc$/) ||
      /\bhttp\.Server\s*\{/.test(file.code);
    const at = file.find(LISTENS) ?? (serves ? file.find(SERVES) : undefined);
    return at ? [{ at, auxiliary: isAuxiliary(file, at) }] : [];
  });
}

/** Whether the listener's line, or the function around it, says so. */
function isAuxiliary(file: SourceFile, { line = 1 }: Evidence): boolean {
  const lines = file.code.split('\n');
  if (AUXILIARY.test(lines[line - 1])) return true;
  for (let at = line - 1; at >= 0; at -= 1) {
    const [, name] = /^func\s+(?:\([^)]*\)\s*)?(\w+)/.exec(lines[at]) ?? [];
    if (name) return AUXILIARY.test(name);
  }
  return false;
}

function routerOf(scope: ComponentScope): string | undefined {
  return ROUTERS.find(router =>
    sourcesOf(scope).some(file => imports(file, router.imports)),
  )?.title;
}

function startedBy(
  scope: ComponentScope,
  frameworks: readonly ServerFramework[],
  protocol: ServerFact['protocol'],
): GoServer[] {
  return frameworks.flatMap(framework => {
    const file = sourcesOf(scope).find(candidate =>
      starts(candidate, framework),
    );
    const at =
      (protocol === 'grpc' && file?.find(/\.Serve\s*\(/)) ||
      file?.find(framework.start);
    const { title, drains = false } = framework;
    return at ? [{ protocol, framework: title, at, drains }] : [];
  });
}

function starts(file: SourceFile, framework: ServerFramework): boolean {
  return imports(file, framework.imports) && framework.start.test(file.code);
}
