import { join } from '../../files/paths';
import { SourceFile } from '../../files/SourceFile';
import { CommandContext } from '../Ecosystem';
import { StartFact } from '../facts';
import { PythonCommand, readCommand } from './command';
import { embeddedServersIn } from './embeddedServers';
import { fileInContext } from './pipInstall';
import { SERVER_PROGRAMS } from './serverPrograms';
import { scriptOf } from './projectScripts';

/** Programs that hand over to what they are given. */
const LAUNCHERS: ReadonlyMap<
  string,
  { verb?: string; signals: StartFact['signals'] }
> = new Map([
  ['poetry', { verb: 'run', signals: 'replaced' as const }],
  ['pipenv', { verb: 'run', signals: 'replaced' as const }],
  ['rye', { verb: 'run', signals: 'replaced' as const }],
  ['uv', { verb: 'run', signals: 'forwarded' as const }],
  ['pdm', { verb: 'run', signals: 'forwarded' as const }],
  ['hatch', { verb: 'run', signals: 'swallowed' as const }],
  ['conda', { verb: 'run', signals: 'swallowed' as const }],
  ['mamba', { verb: 'run', signals: 'swallowed' as const }],
  ['micromamba', { verb: 'run', signals: 'forwarded' as const }],
  ['ddtrace-run', { signals: 'replaced' as const }],
  ['ddtrace.commands.ddtrace_run', { signals: 'replaced' as const }],
  ['opentelemetry-instrument', { signals: 'replaced' as const }],
  ['newrelic-admin', { verb: 'run-program', signals: 'replaced' as const }],
  ['elasticapm-run', { signals: 'replaced' as const }],
  ['scalene', { signals: 'forwarded' as const }],
  ['instana', { signals: 'replaced' as const }],
]);
/** Options of those launchers that take the next word. */
const VALUED =
  /^(-n|-p|--(name|prefix|project|directory|python|with|with-requirements|group|extra|package|env-file|only-group|traces_exporter|metrics_exporter|logs_exporter|service_name|exporter_otlp_endpoint))$/;
const WATCHERS = new Set([
  'watchmedo',
  'watchfiles',
  'hupper',
  'jurigged',
  'nodemon',
  'py-autoreload',
  'ptw',
  'watchgod',
]);
const RELOAD =
  /^(--reload|--auto-reload|--debug|--dev|-d|--py-autoreload(=.*)?)$/;
const DEVELOPMENT_SERVERS =
  /^(runserver|runserver_plus|runsslserver|testserver)$/;

/** What a start command of a Python program is. */
export function start(
  argv: string[],
  context: CommandContext,
): StartFact | undefined {
  const command = readCommand(argv);
  if (!command) return undefined;
  const { program, args } = command;
  const launcher = LAUNCHERS.get(program);
  if (launcher) return launched(program, args, launcher, context);
  if (WATCHERS.has(program)) return { role: 'watcher', name: program };
  return served(command, context) ?? programOf(command, argv, context);
}

function launched(
  program: string,
  args: readonly string[],
  { verb, signals }: { verb?: string; signals: StartFact['signals'] },
  context: CommandContext,
): StartFact | undefined {
  const from = verb ? args.indexOf(verb) + 1 : 0;
  if (verb && from === 0) return undefined;
  let at = from;
  while (at < args.length && args[at].startsWith('-')) {
    at += VALUED.test(args[at]) ? 2 : 1;
  }
  const rest = args.slice(at);
  const name = verb ? `${program} ${verb}` : program;
  if (rest.length === 0) return undefined;
  const script = verb ? scriptOf(program, rest[0], context) : undefined;
  const runs = script ?? {
    argv: rest[0].endsWith('.py') ? ['python', ...rest] : rest,
  };
  return { role: 'launcher', name, runs, signals };
}

function served(
  { program, args }: PythonCommand,
  { env }: CommandContext,
): StartFact | undefined {
  if (program === 'flask') {
    return args.includes('run')
      ? { role: 'development-server', name: 'flask run' }
      : { role: 'program', name: 'flask' };
  }
  if (program === 'django-admin' || program === 'django') {
    return django(program, args);
  }
  if (program === 'fastapi' && args[0] === 'dev') {
    return { role: 'development-server', name: 'fastapi dev' };
  }
  if (program === 'http.server') {
    return { role: 'development-server', name: 'python -m http.server' };
  }
  if (
    program === 'jupyter' ||
    program === 'jupyter-lab' ||
    program === 'jupyter-notebook'
  ) {
    return { role: 'program', name: program };
  }
  const server = SERVER_PROGRAMS.get(program);
  if (!server) return undefined;
  const reload = args.find(word => RELOAD.test(word));
  const isDebug = reload === '-d' || reload === '--debug' || reload === '--dev';
  if (reload && (!isDebug || program === 'sanic')) {
    return { role: 'watcher', name: `${program} ${reload}` };
  }
  if (
    /^(uvicorn|gunicorn)$/.test(program) &&
    /^(1|true)$/i.test(
      env.get(program === 'uvicorn' ? 'UVICORN_RELOAD' : 'GUNICORN_RELOAD') ??
        '',
    )
  ) {
    return { role: 'watcher', name: `${program} with reload` };
  }
  return { role: 'production-server', name: program };
}

function django(name: string, args: readonly string[]): StartFact {
  const verb = args.find(word => !word.startsWith('-')) ?? '';
  return DEVELOPMENT_SERVERS.test(verb)
    ? { role: 'development-server', name: `${name} ${verb}` }
    : { role: 'program', name: `${name} ${verb}`.trim() };
}

function programOf(
  { program, args }: PythonCommand,
  argv: readonly string[],
  context: CommandContext,
): StartFact | undefined {
  const isScript = /\.py$/.test(argv[0]);
  const isModule =
    program !== 'python' && /(^|\/)(python|pypy)[\d.]*$/.test(argv[0]);
  const named = program === 'python' ? args[0] : program;
  const target = isScript ? argv[0] : named;
  if (!isScript && !isModule && program !== 'python') {
    return entryPoint(program, context);
  }
  if (target === undefined) return { role: 'program', name: 'python' };
  if (/(^|\/)manage\.py$/.test(target)) {
    return django('manage.py', isScript ? argv.slice(1) : args.slice(1));
  }
  const file = isModule
    ? moduleFile(target, context)
    : fileInContext(target, context);
  const name = isModule ? `python -m ${target}` : `python ${target}`;
  return (file && embeddedServer(file)) ?? { role: 'program', name };
}

/** The server that the program's file starts when it is run. */
function embeddedServer(file: SourceFile): StartFact | undefined {
  const [found] = embeddedServersIn(file);
  if (!found) return undefined;
  const { server, arguments: given } = found;
  if (
    server.role === 'production-server' &&
    /\breload\s*=\s*True\b/.test(given)
  ) {
    return { role: 'watcher', name: `${server.title} with \`reload=True\`` };
  }
  return { role: server.role, name: server.title };
}

function moduleFile(
  module: string,
  context: CommandContext,
): SourceFile | undefined {
  const path = module.replace(/\./g, '/');
  const { scope, contextPath } = context;
  for (const folder of [
    contextPath,
    scope.path,
    join(contextPath, 'src'),
    join(scope.path, 'src'),
  ]) {
    const file =
      scope.tree.read(join(folder, `${path}.py`)) ??
      scope.tree.read(join(folder, `${path}/__main__.py`));
    if (file) return file;
  }
  return undefined;
}

/** A command that the project installs by its own entry points. */
function entryPoint(
  program: string,
  context: CommandContext,
): StartFact | undefined {
  const script = scriptOf('entry-point', program, context);
  if (!script || !('module' in script)) return undefined;
  const file = moduleFile(script.module, context);
  return (file && embeddedServer(file)) ?? { role: 'program', name: program };
}
