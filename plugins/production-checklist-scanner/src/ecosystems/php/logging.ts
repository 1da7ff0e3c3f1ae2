import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { LogFact } from '../facts';
import { findIn } from '../shared/findIn';
import { packageAt } from './composer';
import { laravelLogging } from './laravelLogging';
import { sourcesOf } from './sources';

const CONSOLE_HANDLER =
  /\bnew\s+[\w\\]*StreamHandler\s*\([^;\n]*["']php:\/\/(?:stdout|stderr|output)["']|\bnew\s+[\w\\]*ErrorLogHandler\s*\(/;
const FILE_HANDLER =
  /\bnew\s+[\w\\]*(StreamHandler|RotatingFileHandler)\s*\(\s*(?!["']php:\/\/)[^;\n]*/g;
const ERROR_LOG =
  /^[ \t]*(?:php_(?:admin_)?value\[)?error_log\]?[ \t]*=[ \t]*["']?(\/(?!dev\/std|proc\/self)[^"'\s]+)/m;

/** Where the component's logs go. */
export function logging(scope: ComponentScope): LogFact[] {
  const laravel = laravelLogging(scope);
  if (laravel.length > 0) return [...laravel, ...errorLogFiles(scope)];
  const symfony = symfonyLogging(scope);
  if (symfony.length > 0) return [...symfony, ...errorLogFiles(scope)];
  const sources = sourcesOf(scope);
  const files = [...sources.flatMap(fileHandlers), ...errorLogFiles(scope)];
  const console = findIn(sources, CONSOLE_HANDLER);
  if (console)
    return [
      ...files,
      {
        sink: 'console',
        mechanism: 'Monolog on the standard output',
        at: console,
      },
    ];
  const printed = findIn(
    sources,
    /(?<![\w>:$])(?:error_log|fwrite|file_put_contents)\s*\(\s*(?:STDERR|STDOUT|["']php:\/\/std|["$\w])|^[ \t]*echo\b[^;]{0,300}\bPHP_EOL\b/m,
  );
  return printed && files.length === 0
    ? [{ sink: 'console', mechanism: '`error_log` and `echo`', at: printed }]
    : files;
}

function fileHandlers(file: SourceFile): LogFact[] {
  return file
    .findAll(FILE_HANDLER)
    .filter(
      ({ match }) =>
        !/php:\/\/(?:std|output)|STDERR|STDOUT|\/dev\/std/.test(match[0]),
    )
    .filter(
      ({ match }) =>
        match[1] !== 'StreamHandler' ||
        /\.log\b|log|path|file|dir/i.test(
          match[0].slice(match[0].indexOf('(')),
        ),
    )
    .map(({ match, at }) => ({
      sink: match[1] === 'StreamHandler' ? 'file' : 'rotating-file',
      mechanism: `Monolog’s \`${match[1]}\``,
      at,
    }));
}

/** Monolog's handlers in production, by Symfony's configuration. */
function symfonyLogging(scope: ComponentScope): LogFact[] {
  const bundle = packageAt(scope, ['symfony/monolog-bundle']);
  if (!bundle) {
    const framework = packageAt(scope, [
      'symfony/framework-bundle',
      'symfony/symfony',
    ]);
    const usesMonolog = packageAt(scope, ['monolog/monolog']) !== undefined;
    return framework && !usesMonolog
      ? [
          {
            sink: 'console',
            mechanism: 'Symfony’s own logger on stderr',
            at: framework,
          },
        ]
      : [];
  }
  const configured = scope
    .product(
      /(^|\/)config\/(packages\/)?(prod\/)?(monolog|config_prod|config)\.ya?ml$/,
    )
    .map(path => scope.tree.read(path))
    .filter(
      (file): file is SourceFile =>
        file !== undefined && /\bmonolog:/.test(file.code),
    );
  const production = configured.filter(
    ({ path, code }) => /prod/.test(path) || /^when@prod:/m.test(code),
  );
  const files = production.length > 0 ? production : configured;
  return files.flatMap(file => handlersIn(file));
}

function handlersIn(file: SourceFile): LogFact[] {
  const start = file.code.search(/^when@prod:/m);
  const from = start < 0 ? 0 : start;
  const block =
    start < 0
      ? file.code.split(/^when@/m)[0]
      : file.code.slice(start).split(/\n(?=\S)/)[0];
  return [
    ...block.matchAll(/^([ \t]*)path:[ \t]*["']?([^"'\n]+?)["']?[ \t]*$/gm),
  ].map(match => {
    const isConsole = /^php:\/\/(std|output)|\/dev\/std/.test(match[2]);
    const around = block.slice(
      Math.max(0, match.index - 300),
      match.index + 200,
    );
    const rotates = new RegExp(
      `\\n${match[1]}type:[ \\t]*["']?rotating_file`,
    ).test(around);
    const fileSink = rotates ? 'rotating-file' : 'file';
    return {
      sink: isConsole ? 'console' : fileSink,
      mechanism: `Monolog’s handler with the path \`${match[2]}\``,
      at: file.at(from + match.index),
    };
  });
}

/** `error_log` of php.ini or a pool that names a file. */
function errorLogFiles(scope: ComponentScope): LogFact[] {
  return scope
    .product(/(php[\w.-]*\.ini|(fpm|www|pool)[\w./-]*\.conf)$/i)
    .flatMap(path => {
      const file = scope.tree.read(path);
      const match = file && ERROR_LOG.exec(file.text);
      return file && match
        ? [
            {
              sink: 'file' as const,
              mechanism: `\`error_log = ${match[1]}\``,
              at: file.at(match.index),
            },
          ]
        : [];
    });
}
