import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { LogFact } from '../facts';
import { findIn } from '../shared/findIn';
import { perScope } from '../../component/perScope';
import { findLibrary, findPlugin } from './builds/builds';
import { configuration } from './config/configuration';
import { defaultOf } from './duration';
import { loggingConfigurations } from './logs/configurationFiles';
import { dropwizardSinks } from './logs/dropwizard';
import { log4jSinks } from './logs/log4j';
import { logbackSinks } from './logs/logback';
import { platformSinks } from './logs/platformLogging';
import { isStandardStream } from './logs/sinks';
import { servers } from './servers';
import { programSources } from './sources';

/** Frameworks and libraries that log to the console where nothing says otherwise. */
const CONSOLE_BY_DEFAULT: readonly [library: RegExp, what: string][] = [
  [
    /^org\.springframework\.boot:spring-boot-starter-log4j2$/,
    "Spring Boot's default console logging with Log4j 2",
  ],
  [
    /^org\.springframework\.boot:spring-boot-starter-(web|webmvc|webflux)/,
    "Spring Boot's default console logging",
  ],
  [/^org\.springframework\.boot:/, "Spring Boot's default console logging"],
  [/^io\.quarkus:/, "Quarkus's default console logging"],
  [/^io\.micronaut/, "Micronaut's default console logging"],
  [/^io\.dropwizard:dropwizard-core$/, "Dropwizard's default console appender"],
  [
    /^ch\.qos\.logback:logback-classic$|:logback-classic$/,
    "Logback's default console logging",
  ],
  [
    /^org\.apache\.logging\.log4j:log4j-(core|slf4j\w*-impl)$/,
    "Log4j's default console logging",
  ],
  [/^org\.slf4j:slf4j-(simple|jdk14)$/, "SLF4J's console logging"],
  [/^io\.helidon/, "Helidon's default console logging"],
];
const IN_CODE =
  /\b(?:new\s+)?(?:java\.util\.logging\.)?FileHandler\s*\(|\bnew\s+(?:ch\.qos\.logback\.core\.)?(?:rolling\.)?(?:Rolling)?FileAppender\s*<|\b(?:Daily)?RollingFileAppender\s*(?:<[^>\n]{0,60}>)?\s*\(/;
const PRINTS =
  /\bSystem\.(out|err)\.print|(?<![\w.])println\s*\(|\bConsole(?:\[\w+\])?\.println\b|\bLogger(?:Factory)?\.getLogger\b|\bLogManager\.getLogger\b|\bSystem\.getLogger\b|\bKotlinLogging\.logger\b/;

/** Where the program's logs go in production. */
export const logging = perScope((scope): LogFact[] => {
  const configured = loggingConfigurations(scope).flatMap(({ kind, file }) =>
    kind === 'logback' ? logbackSinks(scope, file) : log4jSinks(file),
  );
  const facts = [
    ...configured,
    ...dropwizardSinks(scope),
    ...settingSinks(scope, loggingConfigurations(scope).length > 0),
    ...platformSinks(scope),
    ...codeSinks(scope),
  ];
  const console = facts.some(({ sink }) => sink === 'console');
  const standing = console ? undefined : consoleByDefault(scope, configured);
  return standing ? [...facts, standing] : facts;
});

/** Settings of frameworks that write a file. */
function settingSinks(scope: ComponentScope, custom: boolean): LogFact[] {
  const settings = configuration(scope);
  const facts: LogFact[] = [];
  const add = (sink: LogFact['sink'], key: string, at: Evidence) =>
    facts.push({ sink, mechanism: `\`${key}\` writes a log file`, at });
  const file = settings.get(
    'logging.file.name',
    'logging.file.path',
    'logging.file',
    'logging.path',
  );
  // With a configuration of its own, the setting is only a variable in it.
  if (
    file &&
    !custom &&
    defaultOf(file.value) &&
    !isStandardStream(file.value)
  ) {
    add('rotating-file', file.key, file.at);
  }
  const access = settings.get(
    'server.tomcat.accesslog.enabled',
    'server.undertow.accesslog.enabled',
  );
  const directory = settings.get('server.tomcat.accesslog.directory');
  if (
    access &&
    defaultOf(access.value) === 'true' &&
    !/\/dev|\/proc/.test(directory?.value ?? '')
  ) {
    add('rotating-file', access.key, access.at);
  }
  const quarkus = settings.get(
    'quarkus.log.file.enable',
    'quarkus.log.file.enabled',
  );
  if (quarkus && defaultOf(quarkus.value) === 'true') {
    const path = settings.get('quarkus.log.file.path')?.value ?? '';
    if (!isStandardStream(path)) add('rotating-file', quarkus.key, quarkus.at);
  }
  const requests = settings.get('quarkus.http.access-log.log-to-file');
  if (requests && defaultOf(requests.value) === 'true') {
    add('rotating-file', requests.key, requests.at);
  }
  return facts;
}

function codeSinks(scope: ComponentScope): LogFact[] {
  const at = findIn(programSources(scope), IN_CODE);
  return at
    ? [{ sink: 'file', mechanism: 'a file handler in the code', at }]
    : [];
}

function consoleByDefault(
  scope: ComponentScope,
  configured: readonly LogFact[],
): LogFact | undefined {
  // A configuration of one's own takes the place of the default.
  if (configured.length) return undefined;
  for (const [pattern, mechanism] of CONSOLE_BY_DEFAULT) {
    const library = findLibrary(scope, pattern);
    if (library) return { sink: 'console', mechanism, at: library.at };
  }
  const play = findPlugin(
    scope,
    /^(com\.typesafe\.play|org\.playframework):sbt-plugin$/,
  );
  if (play)
    return {
      sink: 'console',
      mechanism: "Play's default console logging",
      at: play.at,
    };
  const [server] = servers(scope);
  const printed = findIn(programSources(scope), PRINTS);
  if (server?.framework === 'Spring Boot') {
    return {
      sink: 'console',
      mechanism: "Spring Boot's default console logging",
      at: server.at,
    };
  }
  return (
    printed && {
      sink: 'console',
      mechanism: 'a logger whose default is the console',
      at: printed,
    }
  );
}
