import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ImageBuild } from '../../images/ImageFacts';
import { LogFact } from '../facts';
import { deployedEnvironment } from '../shared/deployedEnvironment';
import { startFilesOf } from '../shared/startFiles';
import { findIn } from '../shared/findIn';
import { MAX_PLACES, isWrittenByHand } from '../shared/writtenByHand';
import { gemAt } from './gems';
import { servers } from './servers';
import { sourcesOf } from './sources';

const STREAM = /\b(?:STDOUT|STDERR|\$stdout|\$stderr)\b/;
const CONSOLE =
  /\b\w*Logger\.(?:new|logger)\s*\(?\s*(?:io:\s*)?(?:STDOUT|STDERR|\$stdout|\$stderr)\b|\badd_appender[ \t(]+io:\s*(?:STDOUT|STDERR|\$stdout|\$stderr)|\bLogStashLogger\.new\s*\(\s*type:\s*:std(?:out|err)|[lL]ogger[^\n=]{0,40}=[^\n(]{0,80}\((?:STDOUT|STDERR|\$stdout|\$stderr)\)|\bLogging\.appenders\.std(?:out|err)\b/;
const FILE =
  /\b\w*Logger\.new(?:\s*\(\s*|[ \t]+)(?:(["'])(?!\/dev\/std|\/proc\/self)[^"'\n]+\1|Rails\.root\.join|File\.(?:join|open|new|expand_path)|"#\{|config\.paths\[|\w*(?:log_?(?:file|path)|logfile)\w*\b)|\badd_appender[ \t(]+file_name:|\blogger_path\s*=\s*["']|\bLogStashLogger\.new\s*\([^)\n]*type:\s*:file|\bset\s+:logger?\s*,\s*File/g;
/** Puma and Unicorn send their output where they are told. */
const REDIRECTED =
  /^[ \t]*(?:stdout_redirect|stdout_path|stderr_path)[ \t(]+["'](?!\/dev\/)[^"'\n]+["']/gm;
const SWITCH =
  /\bENV(?:\.fetch|\.key\?|\.has_key\?)?[ \t]*[[(]\s*["']([A-Z_]*STDOUT[A-Z_]*)["']\s*(?:,\s*["']?(\w+)["']?)?/;
const DEVELOPMENT = /\b(?:development|test|local|dev)\b/i;

/** Where the component's logs go. */
export function logging(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): LogFact[] {
  const production = scope
    .product(/(^|\/)config\/environments\/production\.rb$/)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .filter(isWrittenByHand);
  const sources = sourcesOf(scope);
  const files = sources.flatMap(file => fileSinks(scope, file));
  if (production.length > 0) {
    return [...files, ...production.flatMap(file => railsLogging(scope, file))];
  }
  const console = findIn(sources, CONSOLE);
  if (console)
    return [
      ...files,
      {
        sink: 'console',
        mechanism: 'a logger on the standard output',
        at: console,
      },
    ];
  const printed = findIn(
    sources,
    /^[ \t]*(?:puts|warn|p|pp|\$stdout\.(?:puts|write|print))[ \t(]/m,
  );
  const [server] = servers(scope, images);
  if (server && server.framework !== 'Rails') {
    return [
      ...files,
      {
        sink: 'console',
        mechanism: `${server.framework} logs to the console by default`,
        at: server.at,
      },
    ];
  }
  return printed
    ? [...files, { sink: 'console', mechanism: '`puts`', at: printed }]
    : files;
}

/** What a Rails program logs to by its `production.rb`. */
function railsLogging(scope: ComponentScope, file: SourceFile): LogFact[] {
  const console = (mechanism: string, at: Evidence): LogFact[] => [
    { sink: 'console', mechanism, at },
  ];
  const found = CONSOLE.exec(file.code);
  if (found) {
    const condition = enclosingSwitch(file, found.index);
    if (!condition)
      return console('a logger on the standard output', file.at(found.index));
    const set = whereSet(scope, condition.name);
    if (set) return console(`\`${condition.name}\` is set`, set);
    if (condition.onByDefault)
      return console(
        `\`${condition.name}\` is on by default`,
        file.at(found.index),
      );
  }
  const elsewhere = findIn(
    sourcesOf(scope).filter(({ path }) =>
      /config\/(application|initializers\/[\w-]*log[\w-]*)\.rb$/.test(path),
    ),
    CONSOLE,
  );
  if (elsewhere) return console('a logger on the standard output', elsewhere);
  const gem = gemAt(scope, [
    'rails_12factor',
    'rails_stdout_logging',
    'heroku_rails_deflate',
    'govuk_app_config',
  ]);
  if (gem)
    return console('a gem that sends Rails’ log to the standard output', gem);
  const own = /\bconfig\.logger\s*=/.exec(file.code);
  if (own && !found) return [];
  return [
    {
      sink: 'file',
      mechanism: found
        ? 'Rails writes `log/production.log` while `RAILS_LOG_TO_STDOUT` is not set'
        : 'Rails writes `log/production.log` by default',
      at: found ? file.at(found.index) : { path: file.path, line: 1 },
    },
  ];
}

/** The environment variable that a logger is switched on by. */
function enclosingSwitch(
  file: SourceFile,
  offset: number,
): { name: string; onByDefault: boolean } | undefined {
  const before = file.code.slice(0, offset).split('\n');
  const own = before.pop() ?? '';
  const after = file.code.slice(offset).split('\n')[0];
  const inline = SWITCH.exec(own + after);
  const indentation = /^[ \t]*/.exec(own)?.[0].length ?? 0;
  const header = [...before]
    .reverse()
    .find(
      line =>
        line.trim() &&
        /^[ \t]*/.exec(line)![0].length < indentation &&
        /^\s*(if|unless)\b/.test(line),
    );
  const match = inline ?? (header ? SWITCH.exec(header) : null);
  return match
    ? {
        name: match[1],
        onByDefault:
          /^(true|1|yes|enabled)$/i.test(match[2] ?? '') ||
          /\bunless\b/.test(header ?? ''),
      }
    : undefined;
}

/** Where an image, a pod or a start file sets a variable. */
function whereSet(scope: ComponentScope, name: string): Evidence | undefined {
  const deployed = deployedEnvironment(scope).find(
    variable =>
      variable.name === name && !/^(false|0|)$/i.test(variable.value ?? 'set'),
  );
  if (deployed) return deployed.at;
  const files = [
    ...startFilesOf(scope),
    ...scope
      .product(/(^|\/)(app\.json|\.env\.production|values[\w.-]*\.ya?ml)$/)
      .flatMap(path => scope.tree.read(path) ?? []),
  ];
  for (const file of files) {
    const index = file.text.indexOf(name);
    if (index >= 0) return file.at(index);
  }
  return undefined;
}

function fileSinks(scope: ComponentScope, file: SourceFile): LogFact[] {
  const isPuma = /(^|\/)config\/(puma|unicorn)[\w.-]*\.rb$/.test(file.path);
  const found = [
    ...file.findAll(FILE),
    ...(isPuma ? file.findAll(REDIRECTED) : []),
  ];
  return found
    .slice(0, MAX_PLACES)
    .filter(({ match }) => {
      const offset = match.index ?? 0;
      const start = file.code.lastIndexOf('\n', offset) + 1;
      const line = file.code.slice(start).split('\n')[0];
      if (STREAM.test(line) && !/Broadcast|\?/.test(line) && !SWITCH.test(line))
        return false;
      const condition = enclosingSwitch(file, offset);
      if (
        condition &&
        (condition.onByDefault || whereSet(scope, condition.name))
      )
        return false;
      return !conditionsAround(file, offset).some(text =>
        DEVELOPMENT.test(text),
      );
    })
    .map(({ match, at }): LogFact => {
      const line = file.code.slice(match.index).split('\n')[0];
      const rotates = /,\s*(["'](?:daily|weekly|monthly)["']|\d+\s*,)/.test(
        line,
      );
      const text = line.trim().slice(0, 60);
      return {
        sink: rotates ? 'rotating-file' : 'file',
        mechanism: `\`${text}\``,
        at,
      };
    });
}

/** The conditions whose blocks a place stands in, by indentation. */
function conditionsAround(file: SourceFile, offset: number): string[] {
  const before = file.code.slice(0, offset).split('\n');
  const own = before.pop() ?? '';
  let indentation = /^[ \t]*/.exec(own)?.[0].length ?? 0;
  const conditions: string[] = [];
  for (
    let index = before.length - 1;
    index >= 0 && indentation > 0;
    index -= 1
  ) {
    const line = before[index];
    const depth = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    if (!line.trim() || depth >= indentation) continue;
    indentation = depth;
    if (/^\s*(if|when)\b/.test(line) && !/!|\bnot\b|production/.test(line))
      conditions.push(line);
  }
  return conditions;
}
