import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { LogFact } from '../facts';
import { findIn } from '../shared/findIn';
import { isOptional } from './optional';
import { servers } from './servers';
import { sourcesOf } from './sources';

const FILES: readonly {
  pattern: RegExp;
  sink: LogFact['sink'];
  mechanism: string;
}[] = [
  {
    pattern:
      /\b(?:tracing_appender::)?rolling::(?:minutely|hourly|daily|weekly)\s*\(|\bRollingFileAppender::(?:new|builder)\s*\(/g,
    sink: 'rotating-file',
    mechanism: '`tracing_appender::rolling`',
  },
  {
    pattern: /\b(?:tracing_appender::)?rolling::never\s*\(/g,
    sink: 'file',
    mechanism: '`tracing_appender::rolling::never`',
  },
  {
    pattern: /\bfern::(?:log_file|log_reopen1?|DateBased::new)\s*\(/g,
    sink: 'file',
    mechanism: 'fern’s log file',
  },
  {
    pattern: /\bRollingFileAppender\s*::\s*builder|\bCompoundPolicy::new\s*\(/g,
    sink: 'rotating-file',
    mechanism: 'log4rs’ rolling file',
  },
  {
    pattern: /\bfile::FileAppender::builder\s*\(|\bFileAppender::builder\s*\(/g,
    sink: 'file',
    mechanism: 'log4rs’ file appender',
  },
  {
    pattern: /\.log_to_file(?:_and_writer)?\s*\(/g,
    sink: 'file',
    mechanism: 'flexi_logger’s file',
  },
  {
    pattern:
      /\bWriteLogger::(?:init|new)\s*\([^;]{0,160}\bFile::(?:create|open|options)\b/g,
    sink: 'file',
    mechanism: 'simplelog’s `WriteLogger`',
  },
  {
    pattern:
      /\.with_writer\s*\(\s*(?:std::sync::)?(?:Mutex::new\s*\(|Arc::new\s*\()?\s*(?:\w{0,40}file\w*|File::create)\b/g,
    sink: 'file',
    mechanism: 'a subscriber that writes to a file',
  },
  {
    pattern: /\bTarget::Pipe\s*\(\s*Box::new\s*\(\s*\w{0,40}(?:file|File)\w*/g,
    sink: 'file',
    mechanism: 'env_logger’s pipe to a file',
  },
];
const CONSOLE: readonly { pattern: RegExp; mechanism: string }[] = [
  {
    pattern:
      /\btracing_subscriber::(?:fmt|registry|Registry)\b|\bfmt::(?:layer|Layer|init|fmt|Subscriber)\b|\bFmtSubscriber\b|\bBunyanFormattingLayer\b|\btracing_stackdriver::|\bjson_subscriber::/,
    mechanism: 'tracing-subscriber on standard output',
  },
  {
    pattern:
      /\benv_logger::(?:init|try_init|Builder|builder|init_from_env|Env)\b|\bpretty_env_logger::/,
    mechanism: 'env_logger on standard error',
  },
  {
    pattern:
      /\bfern::Dispatch\b[^;]{0,2000}?\bstd(?:out|err)\s*\(|\.chain\s*\(\s*(?:std::)?io::std(?:out|err)\s*\(/,
    mechanism: 'fern on standard output',
  },
  {
    pattern: /\bConsoleAppender::builder\s*\(/,
    mechanism: 'log4rs’ console appender',
  },
  {
    pattern:
      /\b(?:TermLogger|SimpleLogger|CombinedLogger)::(?:init|new)\s*\(|\bsimple_logger::|\bstderrlog::|\bslog_term::|\bslog_json::|\bslog_mozlog_json::|\bflexi_logger::|\bLogger::try_with\w*\s*\(|\bfemme::|\btracing_init::/,
    mechanism: 'a logger on the console',
  },
  {
    pattern: /\btracing_subscriber\b/,
    mechanism: 'tracing-subscriber on standard output',
  },
];
const PRINTS = /\b(?:println|eprintln|print|eprint)!\s*\(/;

/** Where the component's logs go. */
export function logging(scope: ComponentScope): LogFact[] {
  const sources = sourcesOf(scope);
  const console = consoleOf(scope, sources);
  return [
    ...sources.flatMap(filesIn),
    ...configuredFiles(scope),
    ...(console ? [console] : []),
  ];
}

function filesIn(file: SourceFile): LogFact[] {
  return FILES.flatMap(({ pattern, sink, mechanism }) =>
    file
      .findAll(pattern)
      .filter(({ match }) => !isOptional(file, match.index ?? 0))
      .map(
        ({ match, at }): LogFact => ({
          sink:
            sink === 'file' && isRotated(file, match.index ?? 0)
              ? 'rotating-file'
              : sink,
          mechanism,
          at,
        }),
      ),
  );
}

/** `.log_to_file(…).rotate(…)`. */
function isRotated({ code }: SourceFile, offset: number): boolean {
  return /\.rotate\s*\(|\bDateBased\b/.test(
    code.slice(offset, offset + 400).split(';')[0],
  );
}

/** log4rs reads its appenders from a file. */
function configuredFiles(scope: ComponentScope): LogFact[] {
  return scope
    .product(/(^|\/)(log4rs|log)[\w.-]*\.ya?ml$/i)
    .map(path => scope.tree.read(path))
    .flatMap(file =>
      file && /^appenders:/m.test(file.code)
        ? file.findAll(/^[ \t]+kind:[ \t]*["']?(file|rolling_file)\b/gm)
        : [],
    )
    .map(
      ({ match, at }): LogFact => ({
        sink: match[1] === 'file' ? 'file' : 'rotating-file',
        mechanism: `log4rs’ appender \`${match[1]}\``,
        at,
      }),
    );
}

function consoleOf(
  scope: ComponentScope,
  sources: readonly SourceFile[],
): LogFact | undefined {
  for (const { pattern, mechanism } of CONSOLE) {
    const at = findIn(sources, pattern);
    if (at) return { sink: 'console', mechanism, at };
  }
  const server = servers(scope).find(({ framework }) => framework === 'Rocket');
  if (server) {
    return {
      sink: 'console',
      mechanism: 'Rocket’s own logging on the console',
      at: server.at,
    };
  }
  const printed = findIn(sources, PRINTS);
  return printed && { sink: 'console', mechanism: '`println!`', at: printed };
}
