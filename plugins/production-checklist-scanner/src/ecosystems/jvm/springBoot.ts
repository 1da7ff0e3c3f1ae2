import { Evidence } from 'backstage-plugin-production-checklist-common';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { Artifact, coordinateOf } from './builds/Artifact';
import { allArtifacts, findLibrary, runtimeArtifacts } from './builds/builds';
import { programSources } from './sources';

export interface SpringBoot {
  /** Where the build, else the code, says that it is used. */
  at: Evidence;
  /** Undefined where a parent or plugin outside the repository decides. */
  version?: { text: string; at: Evidence };
}

/** Artifacts whose version is that of Spring Boot. */
const VERSIONED =
  /^org\.springframework\.boot:(spring-boot-(starter-parent|dependencies|gradle-plugin|maven-plugin|starter[\w-]*)|spring-boot|org\.springframework\.boot)$|^org\.springframework\.boot:org\.springframework\.boot$/;
/** Starters that came with Spring Boot 4. */
const SINCE_4 =
  /^org\.springframework\.boot:spring-boot-(starter-(webmvc|webclient|restclient|zipkin|opentelemetry|flyway|liquibase|kafka|micrometer-metrics|security-oauth2-\w[\w-]*|jackson|tomcat-runtime)(-test)?|jackson2)$/;
const MAIN =
  /@SpringBootApplication\b|@EnableAutoConfiguration\b|\bSpringApplication\s*\.\s*run\b|\bSpringApplicationBuilder\b|\brunApplication\s*<|\bnew\s+SpringApplication\s*\(/;

/** Where the program starts a Spring application. */
export const springMain = perScope(scope =>
  findIn(programSources(scope), MAIN),
);

export const springBoot = perScope((scope): SpringBoot | undefined => {
  const library =
    findLibrary(scope, /^org\.springframework\.boot:spring-boot-starter-web/) ??
    findLibrary(scope, /^org\.springframework\.boot:/);
  const at = library?.at ?? springMain(scope);
  if (!at) return undefined;
  const version = versionOf(allArtifacts(scope), runtimeArtifacts(scope));
  return { at, ...(version && { version }) };
});

function versionOf(
  all: readonly Artifact[],
  runtime: readonly Artifact[],
): SpringBoot['version'] {
  for (const artifact of all) {
    const { version = '', at } = artifact;
    if (VERSIONED.test(coordinateOf(artifact)) && /^\d+\.\d/.test(version)) {
      return { text: version, at };
    }
  }
  const telling = runtime.find(artifact =>
    SINCE_4.test(coordinateOf(artifact)),
  );
  return telling && { text: '4', at: telling.at };
}
