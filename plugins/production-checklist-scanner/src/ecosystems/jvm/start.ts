import { join } from '../../files/paths';
import { CommandContext } from '../Ecosystem';
import { StartFact } from '../facts';
import { readBuildCommand } from './buildCommand';
import { findPlugin } from './builds/builds';
import { repositoryPath } from '../shared/repositoryPath';

/** Goals and tasks of build tools that run the program under themselves. */
const RUNS =
  /^(\S*:)?(spring-boot:(run|start)|bootRun|bootTestRun|run|runMain\b.*|quarkusDev|quarkusRun|quarkus:(dev|run)|mn:run|exec:(java|exec)|jetty:(run|start)\S*|jettyRun\S*|tomcat\d?:run\S*|appRun\S*|tomcatRun\S*|liberty:(run|dev)|wildfly:run|payara-micro:start|cargo:run|vertx:run|vertxRun|helidon:dev|reStart|runShadow|bgRun|start|runProd|testProd|play2:run|grails:run-app|jvmRun)$/;
const WATCHES =
  /^(~.*|quarkusDev|(\S*:)?(quarkus:dev|liberty:dev|helidon:dev))$/;

/** Goals that run it in the build tool's own process, which SIGTERM reaches. */
const IN_PROCESS = /^(\S*:)?(exec:java|jetty:run|tomcat\d?:run)$/;

/** Servers and launchers by the name of their script. */
const SCRIPTS: ReadonlyMap<string, StartFact> = new Map([
  [
    'catalina.sh',
    { role: 'production-server', name: 'Tomcat', signals: 'replaced' },
  ],
  ['jetty.sh', { role: 'production-server', name: 'Jetty' }],
  ['standalone.sh', { role: 'production-server', name: 'WildFly' }],
  [
    'run-java.sh',
    { role: 'program', name: 'run-java.sh', signals: 'replaced' },
  ],
  ['java_start', { role: 'program', name: 'java' }],
]);
/** `startup.sh` is anybody's name; this is Tomcat's. */
const TOMCAT_STARTUP = /(tomcat|CATALINA_HOME\}?)[^/]*\/bin\/startup\.sh$/;
/** What generates a start script that ends in `exec`. */
const LAUNCHERS =
  /^(application:application|sbt:(JavaAppPackaging|JavaServerAppPackaging|PlayScala|PlayJava|PlayService|UniversalPlugin|AshScriptPlugin|BashStartScriptPlugin)|io\.ktor\.plugin:.*|org\.codehaus\.mojo:appassembler-maven-plugin|(com\.typesafe\.play|org\.playframework):sbt-plugin|\S*:sbt-native-packager|io\.micronaut\.(minimal\.)?application:.*|io\.spinnaker\.package:.*|com\.netflix\.nebula\S*:.*|nebula\.ospackage\S*:.*|distribution:distribution|org\.gradle\.playframework:.*)$/;

/** What a start command is, where it starts a program for the JVM. */
export function start(
  argv: string[],
  context: CommandContext,
): StartFact | undefined {
  const [program = '', ...args] = argv;
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (/^java(w)?$/.test(name) || /\bJAVA(CMD|_CMD|_BIN)\b/.test(program)) {
    return javaStart(args);
  }
  // An entrypoint of `java -jar` that a base image brings.
  if (/\.(jar|war)$/.test(program)) return { role: 'program', name: 'java' };
  if (/^(kotlin|scala|groovy)$/.test(name)) return { role: 'program', name };
  if (name === 'scala-cli' && args[0] === 'run') {
    return { role: 'development-server', name: 'scala-cli run' };
  }
  const build = readBuildCommand(argv);
  if (build) return buildStart(build);
  if (name === 'server' && args[0] === 'run') {
    return {
      role: 'production-server',
      name: 'Open Liberty',
      signals: 'replaced',
    };
  }
  return (
    inBackground(program, name, args) ??
    SCRIPTS.get(name) ??
    nativeProgram(argv) ??
    generatedLauncher(program, name, context)
  );
}

/** A script that starts its server as a daemon and ends. */
function inBackground(
  program: string,
  name: string,
  args: readonly string[],
): StartFact | undefined {
  const title =
    args[0] === 'start'
      ? SCRIPTS.get(name)?.name
      : TOMCAT_STARTUP.exec(program) && 'Tomcat';
  return title
    ? { role: 'production-server', name: title, signals: 'detached' }
    : undefined;
}

function javaStart(args: readonly string[]): StartFact | undefined {
  return args.some(word =>
    /^(--?version|-help|--list-modules|-Djarmode=\S+)$/.test(word),
  ) || args.length === 0
    ? undefined
    : { role: 'program', name: 'java' };
}

function buildStart({
  tool,
  program,
  goals,
  args,
}: NonNullable<ReturnType<typeof readBuildCommand>>): StartFact {
  const base = program.slice(program.lastIndexOf('/') + 1);
  const running = goals.find(goal => RUNS.test(goal) || WATCHES.test(goal));
  const watching =
    goals.some(goal => WATCHES.test(goal)) ||
    (tool === 'gradle' && args.some(word => /^(-t|--continuous)$/.test(word)));
  const role = running ? 'development-server' : 'build';
  return {
    role: watching ? 'watcher' : role,
    name: `${base} ${running ?? goals[0] ?? ''}`.trim(),
    ...(running && !runsInProcess(tool, running) && { signals: 'swallowed' }),
  };
}

/** Gradle's daemon and Maven's plugins fork what they run, but for these; sbt does not. */
function runsInProcess(tool: string, goal: string): boolean {
  return tool === 'sbt' || (tool === 'maven' && IN_PROCESS.test(goal));
}

/** A native image of Quarkus or Micronaut. */
function nativeProgram(argv: readonly string[]): StartFact | undefined {
  return argv.slice(1).some(word => /^-D(quarkus|micronaut)\./.test(word)) ||
    /(^|\/)application$/.test(argv[0] ?? '')
    ? { role: 'program', name: argv[0] }
    : undefined;
}

/** `bin/orders`, where the build generates such a script. */
function generatedLauncher(
  program: string,
  name: string,
  { scope, contextPath }: CommandContext,
): StartFact | undefined {
  if (!/(^|\/)bin\/[\w.-]+$/.test(program)) return undefined;
  if (/^(sh|bash|ash|env|node|python\d?|tini|dumb-init)$/.test(name))
    return undefined;
  const inRepository = [program.replace(/^\//, ''), `bin/${name}`]
    .map(path => repositoryPath(join(contextPath, path)))
    .some(path => path !== undefined && scope.tree.has(path));
  return !inRepository && findPlugin(scope, LAUNCHERS)
    ? { role: 'program', name: `bin/${name}`, signals: 'replaced' }
    : undefined;
}
