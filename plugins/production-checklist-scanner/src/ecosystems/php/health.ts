import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { HealthFact } from '../facts';
import { isHealthRoute } from '../shared/healthRoutes';
import { rankHealth } from '../shared/rankHealth';
import { packageAt } from './composer';
import { sourcesOf } from './sources';

/** Routes of Laravel, Lumen, Slim and other routers. */
const CALL =
  /(?:\bRoute::|->)(?:get|any|match|head|view|group|prefix|map|add|addRoute|redirect)\s*\(\s*(?:\[[^\]\n]*\]\s*,\s*|["'](?:GET|HEAD)["']\s*,\s*)?["']([^"'\n]{1,100})["']/g;
/** `#[Route('/health')]` and `@Route("/health")`, which comments hold. */
const ATTRIBUTE =
  /(?:#\[\s*|@)(?:[\w\\]+\\)?(?:Route|Get|GetMapping|RequestMapping)\s*\(\s*(?:path\s*[:=]\s*)?["']([^"'\n]{1,100})["']/g;
const YAML_PATH = /^[ \t]*path:[ \t]*["']?([^"'\s]{1,100})["']?[ \t]*$/gm;
const COMPARED =
  /\bREQUEST_URI["']\s*\][^\n]{0,40}?={2,3}\s*["'](\/[^"'\n]{1,80})["']|->getPath\(\)\s*={2,3}\s*["'](\/[^"'\n]{1,80})["']|\bcase\s+["'](\/[^"'\n]{1,80})["']\s*:/g;

/** Packages that register a health check by themselves. */
const LIBRARIES: readonly { package: string; target: string }[] = [
  { package: 'ukfast/laravel-health-check', target: '/health' },
  { package: 'ans-group/laravel-health-check', target: '/health' },
  { package: 'pragmarx/health', target: '/health/panel' },
  { package: 'liip/monitor-bundle', target: '/monitor/health' },
  { package: 'macpaw/symfony-health-check-bundle', target: '/health' },
  { package: 'tseho/healthcheck-bundle', target: '/health' },
  { package: 'octopyid/laravel-health-checker', target: '/health' },
];

/** The health checks that the component offers. */
export function health(scope: ComponentScope): HealthFact[] {
  const facts: HealthFact[] = [];
  for (const file of sourcesOf(scope)) {
    if (
      !/health|live|ready|ping|status|heartbeat|alive|\bup\b/i.test(file.text)
    )
      continue;
    facts.push(...laravelRoute(file), ...routes(file));
  }
  for (const path of scope.product(/(^|\/)config\/routes[\w./-]*\.ya?ml$/)) {
    const file = scope.tree.read(path);
    for (const { match, at } of file?.findAll(YAML_PATH) ?? []) {
      if (isHealthRoute(match[1]))
        facts.push({ kind: 'route', target: match[1], at });
    }
  }
  for (const path of scope.product(
    /(^|\/)(public|web|html|www|src)\/(health|healthz|health-?check|ping|status|live|ready)\.php$/i,
  )) {
    facts.push({
      kind: 'route',
      target: `/${path.slice(path.lastIndexOf('/') + 1)}`,
      at: { path, line: 1 },
    });
  }
  for (const library of LIBRARIES) {
    const at = packageAt(scope, [library.package]);
    if (at) facts.push({ kind: 'route', target: library.target, at });
  }
  return [...rankHealth(facts), ...fpmPing(scope)];
}

/** `->withRouting(health: '/up')`; not registered where `using:` is given. */
function laravelRoute(file: SourceFile): HealthFact[] {
  const routing = /->withRouting\s*\(/.exec(file.code);
  if (!routing) return [];
  const rest = file.code.slice(routing.index, routing.index + 4000);
  const own = rest.split(/\n[ \t]*\)?[ \t]*->with(?!Routing)/)[0];
  const match = /\bhealth\s*:\s*["']([^"'\n]+)["']/.exec(own);
  return match && !/\busing\s*:/.test(own)
    ? [
        {
          kind: 'route',
          target: match[1],
          at: file.at(routing.index + match.index),
        },
      ]
    : [];
}

function routes(file: SourceFile): HealthFact[] {
  const found = [CALL, COMPARED].flatMap(pattern => file.findAll(pattern));
  const attributes = [...file.text.matchAll(ATTRIBUTE)].map(match => ({
    match,
    at: file.at(match.index ?? 0),
  }));
  // `->get("…")` is as often a cache or a client as a route.
  const isRouting =
    /\bRoute::|\$(?:app|router|r|route|routes|group|api)->|use\s+[\w\\]*(?:Slim|Router?|Routing)\b/.test(
      file.code,
    );
  return [...found, ...attributes]
    .map(({ match, at }) => ({
      text: match[0],
      target: match[1] ?? match[2] ?? match[3] ?? '',
      at,
    }))
    .filter(({ text }) => !text.startsWith('->') || isRouting)
    .filter(({ target }) => isHealthRoute(target))
    .map(({ target, at }): HealthFact => ({ kind: 'route', target, at }));
}

/** PHP-FPM's own `ping.path`. */
function fpmPing(scope: ComponentScope): HealthFact[] {
  return scope.product(/(fpm|www|pool)[\w./-]*\.conf$/i).flatMap(path => {
    const file = scope.tree.read(path);
    const match =
      file && /^[ \t]*ping\.path[ \t]*=[ \t]*(\S+)/m.exec(file.text);
    return file && match
      ? [{ kind: 'route' as const, target: match[1], at: file.at(match.index) }]
      : [];
  });
}
