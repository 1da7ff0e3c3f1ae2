import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { ServerFact } from '../facts';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { Artifact } from './builds/Artifact';
import { findLibrary, findPlugin } from './builds/builds';
import { ownPoms } from './builds/maven/mavenBuild';
import { configuration } from './config/configuration';
import {
  GRPC_FRAMEWORKS,
  GRPC_SERVER,
  HTTP_CODE,
  HTTP_FRAMEWORKS,
  QUEUE_CONSUMERS,
  ServerFramework,
} from './serverFrameworks';
import { programSources } from './sources';
import { springBoot, springMain } from './springBoot';

/** Libraries with which a Spring application listens. */
const SPRING_WEB =
  /^org\.springframework\.boot:spring-boot-starter-(web|webmvc|webflux|jersey|jetty|undertow|tomcat|reactor-netty|data-rest|hateoas|websocket|web-services|webservices|graphql)$|^org\.springframework\.cloud:spring-cloud-(starter-gateway(-\w+)*|starter-netflix-(eureka-server|zuul|turbine(-stream)?|hystrix-dashboard)|config-server|starter-config-server)$|^de\.codecentric:spring-boot-admin(-starter)?-server$/;
const SPRING_ROUTE =
  /@(Rest)?Controller\b|\bRouterFunction\s*<|@(Get|Post|Put|Request)Mapping\b/;

/** What the component serves with, and where that is said. */
export const servers = perScope((scope): ServerFact[] => {
  const http = httpServers(scope);
  return [...http, ...grpcServers(scope), ...queueConsumers(scope)];
});

function httpServers(scope: ComponentScope): ServerFact[] {
  const spring = springServer(scope);
  const found = HTTP_FRAMEWORKS.flatMap(entry => {
    const place = placeOf(scope, entry);
    return place ? [factOf('http', entry.framework, place)] : [];
  });
  const all = [...(spring ? [spring] : []), ...found];
  if (all.length) return all;
  const coded = HTTP_CODE.flatMap(({ framework, code }) => {
    const at = findIn(programSources(scope), code);
    return at ? [{ protocol: 'http' as const, framework, at }] : [];
  });
  return coded.length ? coded : webArchive(scope);
}

function springServer(scope: ComponentScope): ServerFact | undefined {
  const spring = springBoot(scope);
  if (!spring || !springMain(scope)) return undefined;
  const type = configuration(scope).get('spring.main.web-application-type');
  if (type?.value.toLocaleLowerCase('en-US') === 'none') return undefined;
  const web = findLibrary(scope, SPRING_WEB);
  const route = web ?? findIn(programSources(scope), SPRING_ROUTE);
  if (!route) return undefined;
  return {
    protocol: 'http',
    framework: 'Spring Boot',
    ...(spring.version && { version: spring.version.text }),
    at: web?.at ?? spring.at,
  };
}

/** Where a framework is brought in, if the code uses it so. */
function placeOf(
  scope: ComponentScope,
  { library, plugin, imports, code }: ServerFramework,
): Pick<Artifact, 'version' | 'at'> | undefined {
  const sources = programSources(scope);
  const artifact =
    findLibrary(scope, library) ?? (plugin && findPlugin(scope, plugin));
  const imported = artifact || !imports ? undefined : findIn(sources, imports);
  const place = artifact ?? (imported && { at: imported });
  return place && (!code || findIn(sources, code)) ? place : undefined;
}

function factOf(
  protocol: ServerFact['protocol'],
  framework: string,
  { version, at }: Pick<Artifact, 'version' | 'at'>,
): ServerFact {
  return { protocol, framework, ...(version && { version }), at };
}

/** An archive that a servlet container runs. */
function webArchive(scope: ComponentScope): ServerFact[] {
  const packaging = ownPoms(scope)
    .map(({ root }) => root.child('packaging'))
    .find(element => element?.text === 'war');
  const at: Evidence | undefined =
    packaging?.at ?? findPlugin(scope, /^war:war$/)?.at;
  return at ? [{ protocol: 'http', framework: 'Servlet container', at }] : [];
}

function grpcServers(scope: ComponentScope): ServerFact[] {
  const found = GRPC_FRAMEWORKS.flatMap(entry => {
    const place = placeOf(scope, entry);
    return place ? [factOf('grpc', entry.framework, place)] : [];
  });
  if (found.length) return found;
  const at = findIn(programSources(scope), GRPC_SERVER);
  return at ? [{ protocol: 'grpc', framework: 'grpc-java', at }] : [];
}

function queueConsumers(scope: ComponentScope): ServerFact[] {
  return QUEUE_CONSUMERS.flatMap(({ framework, code }) => {
    const at = findIn(programSources(scope), code);
    return at ? [{ protocol: 'queue' as const, framework, at }] : [];
  });
}
