import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ImageBuild } from '../../images/ImageFacts';
import { LogFact } from '../facts';
import { MAX_PLACES } from '../shared/writtenByHand';
import { enclosingConditions, isForDevelopment } from './enclosingConditions';
import { isInUnusedFunction } from './functions';
import { loggingConfigurations } from './loggingConfigurations';
import { servers } from './servers';
import { serviceSourcesOf, importsOf } from './sources';
import { startedServers } from './startedServers';

const STANDARD_STREAM =
  /^["']?(?:\/dev\/(?:stdout|stderr|null|fd\/[12])|\/proc\/(?:self|1)\/fd\/[12]|-)["']?/;
/** A sink that only exists if somebody asks for a file. */
const ASKS_FOR_FILE =
  /log_?(file|path|dir|to)|file_?(name|path|log)|to_file|output|environ|getenv|args\./i;

const FILE_SINKS: readonly {
  pattern: RegExp;
  sink: LogFact['sink'];
  name: string;
}[] = [
  {
    pattern: /\b(\w*Rotating\w*FileHandler)\s*\(/g,
    sink: 'rotating-file',
    name: '',
  },
  { pattern: /(?<!\w)((?:Watched)?FileHandler)\s*\(/g, sink: 'file', name: '' },
  {
    pattern:
      /\bbasicConfig\s*\([^()]{0,300}?\bfilename\s*=\s*(?=f?["']|os\.path|str\(|Path)/g,
    sink: 'file',
    name: '`logging.basicConfig(filename=…)`',
  },
];
const LOGURU_FILE =
  /\blogger\.add\s*\(\s*(?=f?["']|os\.path|str\(|Path\(|\w*(?:path|file|dir)\w*)/gi;

/** Console logging that the code asks for, the most explicit first. */
const CONSOLE: readonly { pattern: RegExp; module?: RegExp; name: string }[] = [
  {
    pattern:
      /(?<!\w)(?:RichHandler|StreamHandler|StructuredLogHandler|ColorizedStderrHandler)\s*\(/,
    name: 'a `StreamHandler`',
  },
  { pattern: /\bbasicConfig\s*\(/, name: '`logging.basicConfig` on stderr' },
  {
    pattern: /["']class["']\s*:\s*["'][\w.]*StreamHandler["']/,
    name: 'a `StreamHandler` in the logging configuration',
  },
];
/** Loggers that write to the console by themselves. */
const CONSOLE_BY_DEFAULT: typeof CONSOLE = [
  {
    pattern: /\bstructlog\.configure\s*\(|\bPrintLoggerFactory\b/,
    module: /\bstructlog\b/,
    name: 'structlog',
  },
  {
    pattern:
      /\blogger\.(?:add\s*\(\s*sys\.|info|debug|warning|error|exception)/,
    module: /\bloguru\b/,
    name: 'loguru on stderr',
  },
  {
    pattern: /\bcoloredlogs\.install\s*\(|\blogzero\b|\bdaiquiri\.setup\b/,
    name: 'a console logger',
  },
  {
    pattern: /\bapp\.logger\b|\bcurrent_app\.logger\b/,
    name: 'Flask’s logger on stderr',
  },
];
const NETWORK =
  /(?<!\w)(SysLogHandler|\w*Logstash\w*Handler|CloudWatchLogHandler|\w*Fluent\w*Handler|GELF\w*Handler|LokiHandler|DatadogHTTPHandler|SplunkHandler)\s*\(/;

/** Where the component's logs go. */
export function logging(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): LogFact[] {
  const sources = serviceSourcesOf(scope);
  const files = [
    ...sources.flatMap(file => fileSinksIn(file, sources)),
    ...loggingConfigurations(scope).filter(({ sink }) => sink !== 'console'),
    ...serverLogFiles(scope, images),
  ];
  const console = consoleIn(scope, images, sources);
  const network = sources
    .map(file => ({ file, match: NETWORK.exec(file.code) }))
    .flatMap(({ file, match }) =>
      match
        ? [
            {
              sink: 'network' as const,
              mechanism: `\`${match[1]}\``,
              at: file.at(match.index),
            },
          ]
        : [],
    );
  return [...files, ...(console ? [console] : []), ...network];
}

function fileSinksIn(
  file: SourceFile,
  sources: readonly SourceFile[],
): LogFact[] {
  if (isForDevelopment(nameOf(file.path))) return [];
  if (!/FileHandler|basicConfig|logger\.add/.test(file.code)) return [];
  const found = FILE_SINKS.flatMap(({ pattern, sink, name }) =>
    file.findAll(pattern).map(({ match, at }) => ({
      match,
      at,
      sink,
      name: name || `\`${match[1]}\``,
    })),
  );
  if (/\bloguru\b/.test(importsOf(file))) {
    for (const { match, at } of file.findAll(LOGURU_FILE)) {
      const after = file.code
        .slice(match.index ?? 0, (match.index ?? 0) + 400)
        .split(/\)\s*\n/)[0];
      const rotates = /\brotation\s*=/.test(after);
      found.push({
        match,
        at,
        sink: rotates ? 'rotating-file' : 'file',
        name: '`logger.add` of a file',
      });
    }
  }
  return found
    .slice(0, MAX_PLACES)
    .filter(({ match, at }) => {
      const after = file.code
        .slice((match.index ?? 0) + match[0].length)
        .trimStart();
      if (/^class\b/.test(lineOf(file, at).trim())) return false;
      if (isInUnusedFunction(file, at.line ?? 1, sources)) return false;
      if (STANDARD_STREAM.test(after.replace(/^filename\s*=\s*/, '')))
        return false;
      return !enclosingConditions(file, at.line ?? 1).some(
        condition =>
          isForDevelopment(condition) ||
          (!condition.startsWith('not (') && ASKS_FOR_FILE.test(condition)),
      );
    })
    .map(({ at, sink, name }) => ({ sink, mechanism: name, at }));
}

function consoleIn(
  scope: ComponentScope,
  images: readonly ImageBuild[],
  sources: readonly SourceFile[],
): LogFact | undefined {
  const fact = (mechanism: string, at: Evidence): LogFact => ({
    sink: 'console',
    mechanism,
    at,
  });
  const explicit = firstOf(CONSOLE, sources);
  if (explicit) return explicit;
  const configured = loggingConfigurations(scope).find(
    ({ sink }) => sink === 'console',
  );
  if (configured) return configured;
  const [started] = startedServers(scope, images);
  if (started)
    return fact(
      `${started.program.title} logs to the console by default`,
      started.at,
    );
  const implied = firstOf(CONSOLE_BY_DEFAULT, sources);
  if (implied) return implied;
  for (const file of sources) {
    const at = file.find(
      /\blogging\.(?:getLogger|info|warning|error|exception)\s*\(|\bget_task_logger\s*\(/,
    );
    if (at) return fact('Python’s logging on stderr', at);
  }
  for (const file of sources) {
    const at = file.find(/(?<![\w.])print\s*\(/);
    if (at) return fact('`print`', at);
  }
  const [server] = servers(scope, images);
  return (
    server &&
    fact(`${server.framework} logs to the console by default`, server.at)
  );
}

function firstOf(
  rules: typeof CONSOLE,
  sources: readonly SourceFile[],
): LogFact | undefined {
  for (const { pattern, module, name } of rules) {
    for (const file of sources) {
      if (module && !module.test(importsOf(file))) continue;
      const at = file.find(pattern);
      if (at) return { sink: 'console', mechanism: name, at };
    }
  }
  return undefined;
}

/** Log files that a server program's options or configuration name. */
function serverLogFiles(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): LogFact[] {
  const facts: LogFact[] = [];
  for (const { args, at, program } of startedServers(scope, images)) {
    args.forEach((word, index) => {
      const [option, given] = word.split('=');
      if (
        !/^--(access-logfile|error-logfile|log-file|logto2?|daemonize|logfile)$/.test(
          option,
        )
      )
        return;
      const target = given ?? args[index + 1] ?? '-';
      if (STANDARD_STREAM.test(target) || target.startsWith('$')) return;
      facts.push({
        sink: 'file',
        mechanism: `\`${option} ${target}\` of ${program.title}`,
        at,
      });
    });
  }
  for (const path of scope.product(
    /(gunicorn[\w.-]*\.py|uwsgi[\w.-]*\.(ini|ya?ml|xml))$/i,
  )) {
    const file = scope.tree.read(path);
    const pattern =
      /^[ \t]*(accesslog|errorlog|logfile|logto2?|daemonize|log-maxsize)[ \t]*[=:][ \t]*["']?(\/[^"'\s]+|\w[\w./-]*\.log)/m;
    const match = file && pattern.exec(file.code);
    if (file && match && !STANDARD_STREAM.test(match[2])) {
      facts.push({
        sink: 'file',
        mechanism: `\`${match[1]} = ${match[2]}\``,
        at: file.at(match.index),
      });
    }
  }
  return facts;
}

function lineOf(file: SourceFile, at: Evidence): string {
  return file.lines[(at.line ?? 1) - 1] ?? '';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.py$/, '');
}
