import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { LogFact } from '../facts';
import { findIn } from '../shared/findIn';
import { isDevelopmentOnly, isOptional } from './branches';
import { defaultHostOf } from './host';
import { configuredSinks } from './loggingConfigurations';
import { servers } from './servers';
import { sourcesOf } from './sources';
import { isUsedAt } from './used';

/** Serilog’s and other loggers’ files, set up in code. */
const FILES =
  /\.(?:WriteTo(?:\s*\.\s*Async\s*\([^()]{0,40}=>\s*\w+)?\s*\.\s*(File|RollingFile|PersistentFile|RollingFileAlternate)|(AddFile|AddFileLogger|AddRollingFile|AddLog4Net\w{0,40}File))\s*\(/g;
const ROTATES =
  /rollingInterval|rollOnFileSizeLimit|retainedFileCountLimit|RollingFile/;
const NLOG_FILE = /\bnew\s+(?:[\w.]+\.)?\w{0,40}FileTarget\b/g;
const LOG4NET_FILE = /\bnew\s+(?:[\w.]+\.)?((?:Rolling)?FileAppender)\b/g;
const NETWORK =
  /\.WriteTo\s*\.\s*(Seq|Elasticsearch|OpenSearch|ApplicationInsights|Http|DurableHttp\w*|GrafanaLoki|LokiHttp|Graylog|Splunk\w*|EventCollector|DatadogLogs|AmazonCloudWatch|Fluentd|Sentry|MongoDB\w*|MSSqlServer|OpenTelemetry|LogzIo|NewRelicLogs|Loggly)\s*\(/;
const CONSOLE: readonly { pattern: RegExp; mechanism: string }[] = [
  {
    pattern:
      /\.WriteTo(?:\s*\.\s*Async\s*\([^()]{0,40}=>\s*\w+)?\s*\.\s*Console\s*\(/,
    mechanism: 'Serilog’s console sink',
  },
  {
    pattern: /\.Add(?:Json|Simple|Systemd)?Console(?:Formatter)?\s*\(/,
    mechanism: 'the console logger',
  },
  {
    pattern:
      /\bnew\s+(?:[\w.]+\.)?(?:ConsoleTarget|ColoredConsoleTarget|ConsoleAppender)\b/,
    mechanism: 'a console target',
  },
];
const WRITES =
  /\bConsole\.(?:Write|WriteLine|Error\.Write\w*|Out\.Write\w*)\s*\(|\bprintfn?\b|\beprintfn?\b/;
/** The default logger is taken away, or Serilog stands in its place. */
const CLEARED =
  /\.ClearProviders\s*\(|\.UseSerilog\s*\(|\.AddSerilog\s*\(|\.UseNLog\s*\(/;

/** Where the component's logs go. */
export function logging(scope: ComponentScope): LogFact[] {
  const sources = sourcesOf(scope);
  const configured = configuredSinks(scope);
  const files = [
    ...sources.flatMap(file => filesIn(scope, file)),
    ...configured.filter(({ sink }) => sink !== 'console'),
  ];
  const console = consoleOf(scope, sources, configured);
  const network = networkIn(sources);
  return [...files, ...(console ? [console] : []), ...network];
}

function filesIn(scope: ComponentScope, file: SourceFile): LogFact[] {
  const found = [FILES, NLOG_FILE, LOG4NET_FILE].flatMap(pattern =>
    file
      .findAll(pattern)
      .map(({ match, at }) => ({ match, at, offset: match.index ?? 0 })),
  );
  return found
    .filter(
      ({ offset }) =>
        isUsedAt(scope, file, offset) &&
        !isDevelopmentOnly(file, offset) &&
        !isOptional(file, offset),
    )
    .map(({ match, at, offset }): LogFact => {
      const call = file.code.slice(offset, offset + 400).split(';')[0];
      return {
        sink: ROTATES.test(call) ? 'rotating-file' : 'file',
        mechanism: `\`${match[0]
          .replace(/\s*\($/, '')
          .replace(/\s*\.\s*/g, '.')
          .replace(/^\./, '')}\``,
        at,
      };
    });
}

function consoleOf(
  scope: ComponentScope,
  sources: readonly SourceFile[],
  configured: readonly LogFact[],
): LogFact | undefined {
  for (const { pattern, mechanism } of CONSOLE) {
    const at = findIn(sources, pattern);
    if (at) return { sink: 'console', mechanism, at };
  }
  const listed = configured.find(({ sink }) => sink === 'console');
  if (listed) return listed;
  const host = defaultHostOf(scope);
  if (host && !findIn(sources, CLEARED)) {
    return {
      sink: 'console',
      mechanism: 'the console logger of .NET’s default builder',
      at: host,
    };
  }
  const written = findIn(sources, WRITES);
  if (written)
    return { sink: 'console', mechanism: '`Console.WriteLine`', at: written };
  const [server] = servers(scope);
  return host && server
    ? {
        sink: 'console',
        mechanism: 'the console logger of .NET’s default builder',
        at: host,
      }
    : undefined;
}

function networkIn(sources: readonly SourceFile[]): LogFact[] {
  for (const file of sources) {
    const match = NETWORK.exec(file.code);
    if (match) {
      return [
        {
          sink: 'network',
          mechanism: `Serilog’s ${match[1]} sink`,
          at: file.at(match.index),
        },
      ];
    }
  }
  return [];
}
