import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SyntaxNode } from '../../formats/syntax/syntax';
import { LogFact } from '../facts';
import { MAX_PLACES } from '../shared/writtenByHand';
import { environmentOf } from './code/environmentBranch';
import { importsAny } from './code/imports';
import {
  CONSOLE_LOGGERS,
  FILE_SINKS,
  FileSink,
  NETWORK_SINKS,
} from './logging/logSinks';
import { pm2LogFiles } from './logging/pm2LogFiles';
import { servers } from './servers';
import { serverSources } from './code/sources';
import { ancestorsOf, syntaxOf } from './code/syntaxTree';

/** Where the program's logs go. */
export function logging(scope: ComponentScope): LogFact[] {
  const files = serverSources(scope);
  const sinks = [
    ...files.flatMap(fileSinks),
    ...pm2LogFiles(scope),
    ...consoleLoggers(files),
    ...networkSinks(files),
  ];
  if (sinks.some(({ sink }) => sink === 'console')) return sinks;
  return [...sinks, ...frameworkConsole(scope), ...plainConsole(files)];
}

function fileSinks(file: SourceFile): LogFact[] {
  return FILE_SINKS.flatMap(sink => {
    if (!importsAny(file, sink.packages)) return [];
    return [...file.code.matchAll(new RegExp(sink.made.source, 'g'))]
      .slice(0, MAX_PLACES)
      .filter(match => isFile(file, match.index, sink))
      .filter(match => isActive(file, match.index))
      .map(
        (match): LogFact => ({
          sink: sink.rotates(file.code.slice(match.index, match.index + 300))
            ? 'rotating-file'
            : 'file',
          mechanism: sink.mechanism,
          at: file.at(match.index),
        }),
      );
  });
}

/** `/dev/stdout` is a file by name only. */
function isFile(file: SourceFile, offset: number, sink: FileSink): boolean {
  const written = file.code.slice(offset, offset + 300);
  return (
    !/\/dev\/std(out|err)|\/proc\/(self|1)\/fd\/[12]/.test(written) &&
    (!sink.target || sink.target.test(written))
  );
}

/**
 * Whether production writes it by default: not in a branch for development,
 * nor in one that a setting must open.
 */
function isActive(file: SourceFile, offset: number): boolean {
  const node = syntaxOf(file).descendantForIndex(offset);
  if (!node) return true;
  return (
    environmentOf(node) !== 'development' &&
    !ancestorsOf(node).some(({ parent, child }) => {
      const condition = conditionFor(parent, child);
      return condition !== undefined && isOptIn(condition);
    })
  );
}

/** What must hold for a part of an `if` or of `a && b` to run. */
function conditionFor(
  parent: SyntaxNode,
  child: SyntaxNode,
): string | undefined {
  const isPart = (field: string) =>
    parent.childForFieldName(field)?.id === child.id;
  if (parent.type === 'if_statement' && isPart('consequence')) {
    return parent.childForFieldName('condition')?.text;
  }
  return parent.type === 'binary_expression' &&
    parent.childForFieldName('operator')?.text === '&&' &&
    isPart('right')
    ? parent.childForFieldName('left')?.text
    : undefined;
}

/** `process.env.LOG_FILE`, `config.logToFile`: off unless it is set. */
function isOptIn(condition: string): boolean {
  return (
    /file|dir|path|log_?to/i.test(condition) &&
    !/!\s*[\w(]|[!=]==?/.test(condition)
  );
}

function consoleLoggers(files: readonly SourceFile[]): LogFact[] {
  return CONSOLE_LOGGERS.flatMap(({ packages, used, mechanism }) => {
    const users = files.filter(
      source => importsAny(source, packages) && used.test(source.code),
    );
    // Where the logger is made says more than where it is used.
    const file = users.find(({ path }) => /log[^/]*$/i.test(path)) ?? users[0];
    return file
      ? [{ sink: 'console' as const, mechanism, at: file.find(used)! }]
      : [];
  });
}

function networkSinks(files: readonly SourceFile[]): LogFact[] {
  return NETWORK_SINKS.flatMap(({ packages, used, mechanism }) => {
    const file = files.find(
      source => importsAny(source, packages) && used.test(source.code),
    );
    return file
      ? [{ sink: 'network' as const, mechanism, at: file.find(used)! }]
      : [];
  });
}

/** Frameworks that log to the console without being told. */
function frameworkConsole(scope: ComponentScope): LogFact[] {
  return servers(scope)
    .filter(({ framework }) =>
      /^(NestJS|Next\.js|Nuxt|Strapi|AdonisJS|Egg|Midway|Medusa|Directus|Backstage|Moleculer|Sails)/.test(
        framework,
      ),
    )
    .slice(0, 1)
    .map(({ framework, at }) => ({
      sink: 'console',
      mechanism: `${framework}’s default logger`,
      at,
    }));
}

function plainConsole(files: readonly SourceFile[]): LogFact[] {
  const pattern =
    /(?<![\w$.])console\.(?:log|info|warn|error|debug)\s*\(|\bprocess\.std(?:out|err)\.write\s*\(/;
  const file = files.find(({ code }) => pattern.test(code));
  return file
    ? [{ sink: 'console', mechanism: '`console`', at: file.find(pattern)! }]
    : [];
}
