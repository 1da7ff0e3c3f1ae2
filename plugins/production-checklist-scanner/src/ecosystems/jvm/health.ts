import { ComponentScope } from '../../component/ComponentScope';
import { HealthFact } from '../facts';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { rankHealth } from '../shared/rankHealth';
import { findLibrary } from './builds/builds';
import { configuration } from './config/configuration';
import { defaultOf } from './duration';
import { healthRoutes } from './healthRoutesInCode';
import { servers } from './servers';
import { programSources } from './sources';
import { springBoot } from './springBoot';
import { isAtLeast } from './version';

/** Actuator itself, and what brings it along. */
const ACTUATOR =
  /^org\.springframework\.boot:spring-boot-starter-actuator$|^org\.springframework\.cloud:spring-cloud-(starter-netflix-(eureka-server|zuul)|config-server|starter-config-server)$/;
/** Libraries that offer a health check by being there. */
const BY_LIBRARY: readonly [library: RegExp, target: string][] = [
  [/^io\.quarkus:quarkus-smallrye-health$/, '/q/health'],
  [/^io\.micronaut:micronaut-management$|^:micronaut-management$/, '/health'],
  [/^io\.dropwizard:dropwizard-(core|health)$/, '/healthcheck'],
  [
    /^io\.helidon\.(health:|webserver:helidon-webserver-observe-health|microprofile\.(bundles|health):)/,
    '/health',
  ],
  [
    /^(com\.lightbend\.akka\.management:akka|org\.apache\.pekko:pekko)-management(-cluster-http)?$/,
    '/alive',
  ],
  [/^org\.eclipse\.microprofile\.health:/, '/health'],
];
/** Starters that register the gRPC health service by themselves. */
const GRPC_BY_LIBRARY =
  /^(net\.devh:grpc(-server)?-spring-boot-starter|org\.springframework\.(grpc|boot):spring-(boot-starter-grpc-server|grpc-(server-)?(web-)?spring-boot-starter)|io\.quarkus:quarkus-grpc|io\.micronaut\.grpc:micronaut-grpc-health|io\.github\.lognet:grpc-spring-boot-starter)$/;
const GRPC_IN_CODE =
  /\bHealthStatusManager\b|\bgetHealthService\s*\(|\bHealthGrpc\.HealthImplBase\b|\bGrpcHealthCheckService\b|\bHealthServiceHandler\b|\benableHealthCheckService\s*\(\s*true/;

/** How the component can be asked whether it works. */
export const health = perScope((scope): HealthFact[] =>
  rankHealth([
    ...grpcHealth(scope),
    ...actuator(scope),
    ...byLibrary(scope),
    ...healthRoutes(scope),
  ]),
);

function grpcHealth(scope: ComponentScope): HealthFact[] {
  if (!servers(scope).some(({ protocol }) => protocol === 'grpc')) return [];
  const at =
    findIn(programSources(scope), GRPC_IN_CODE) ??
    findLibrary(scope, GRPC_BY_LIBRARY)?.at;
  return at ? [{ kind: 'grpc', target: 'grpc.health.v1.Health', at }] : [];
}

function actuator(scope: ComponentScope): HealthFact[] {
  const settings = configuration(scope);
  const library = findLibrary(scope, ACTUATOR);
  const configured = settings.entries.find(({ key }) =>
    /^management\.(endpoints?|server)\./.test(key),
  );
  // A starter or plugin from elsewhere can bring it; its settings tell.
  const at = library?.at ?? (springBoot(scope) && configured?.at);
  if (!at || isHidden(scope)) return [];
  const version = springBoot(scope)?.version;
  const old = version !== undefined && !isAtLeast(version.text, 2, 0);
  const base = settings.get(
    'management.endpoints.web.base-path',
    'management.context-path',
  );
  const usual = old ? '' : '/actuator';
  const path = base ? defaultOf(base.value) : usual;
  const renamed = settings.get('management.endpoints.web.path-mapping.health');
  const name = renamed ? defaultOf(renamed.value) : 'health';
  return [
    {
      kind: 'route',
      target: `${path.replace(/\/$/, '')}/${name.replace(/^\//, '')}`,
      at,
    },
  ];
}

/** Whether the health endpoint is switched off or not exposed. */
function isHidden(scope: ComponentScope): boolean {
  const settings = configuration(scope);
  const valueOf = (key: string) => {
    const entry = settings.get(key);
    return entry && defaultOf(entry.value);
  };
  const included = [
    valueOf('management.endpoints.web.exposure.include'),
    ...settings.entries
      .filter(({ key }) =>
        /^management\.endpoints\.web\.exposure\.include\[\d+\]$/i.test(key),
      )
      .map(({ value }) => value),
  ].filter((value): value is string => value !== undefined);
  const excluded = valueOf('management.endpoints.web.exposure.exclude') ?? '';
  const names = included.join(',');
  return (
    (names !== '' && !/\*|health|\$\{/.test(names)) ||
    /(^|[,\s])(\*|health)([,\s]|$)/.test(excluded) ||
    valueOf('management.endpoint.health.enabled') === 'false' ||
    valueOf('management.endpoint.health.access') === 'none' ||
    (valueOf('management.endpoints.enabled-by-default') === 'false' &&
      valueOf('management.endpoint.health.enabled') !== 'true') ||
    valueOf('management.server.port') === '-1'
  );
}

function byLibrary(scope: ComponentScope): HealthFact[] {
  const settings = configuration(scope);
  const off = settings.get('endpoints.health.enabled')?.value === 'false';
  return BY_LIBRARY.flatMap(([pattern, target]) => {
    const library = findLibrary(scope, pattern);
    if (!library || (off && /micronaut/.test(library.name))) return [];
    return [{ kind: 'route' as const, target, at: library.at }];
  });
}
