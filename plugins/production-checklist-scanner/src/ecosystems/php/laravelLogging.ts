import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { LogFact } from '../facts';
import { deployedEnvironment } from '../shared/deployedEnvironment';
import { packageAt } from './composer';

/** A stack of stacks deeper than this is not followed. */
const MAX_DEPTH = 4;

/** Where Laravel logs to by its default channel. */
export function laravelLogging(scope: ComponentScope): LogFact[] {
  const framework = packageAt(scope, [
    'laravel/framework',
    'laravel/lumen-framework',
  ]);
  if (!framework) return [];
  const channel = setVariable(scope, 'LOG_CHANNEL');
  const [path] = scope.product(/(^|\/)config\/logging\.php$/i);
  const file = path ? scope.tree.read(path) : undefined;
  if (!file) {
    return channel
      ? channelWithoutFile(channel)
      : [
          {
            sink: 'file',
            mechanism: 'Laravel’s default channel `single`',
            at: framework,
          },
        ];
  }
  const name = channel?.value ?? defaultOf(file, 'default') ?? 'stack';
  return sinksOf(scope, file, name, channel?.at, 0);
}

function sinksOf(
  scope: ComponentScope,
  file: SourceFile,
  name: string,
  set: Evidence | undefined,
  depth: number,
): LogFact[] {
  const block = blockOf(file, name);
  if (!block || depth > MAX_DEPTH) return [];
  const at = set ?? file.at(block.offset);
  const driver =
    /["']driver["']\s*=>\s*["'](\w+)["']/.exec(block.text)?.[1] ?? '';
  const fact = (sink: LogFact['sink']): LogFact[] => [
    { sink, mechanism: `Laravel’s channel \`${name}\``, at },
  ];
  switch (driver) {
    case 'stack':
      return stacked(scope, block.text).flatMap(inner =>
        sinksOf(
          scope,
          file,
          inner,
          set ?? setVariable(scope, 'LOG_STACK')?.at,
          depth + 1,
        ),
      );
    case 'single':
    case 'daily':
      if (/php:\/\/std|\/dev\/std/.test(block.text)) return fact('console');
      return fact(driver === 'daily' ? 'rotating-file' : 'file');
    case 'errorlog':
      return fact('console');
    case 'monolog':
    case 'custom':
      if (
        /php:\/\/(?:std|output)|\/dev\/std|\bStdout\b|\bErrorLogHandler\b/i.test(
          block.text,
        )
      )
        return fact('console');
      if (/\bRotatingFileHandler\b/.test(block.text))
        return fact('rotating-file');
      if (/storage_path|\.log["']/.test(block.text)) return fact('file');
      return /\bNullHandler\b/.test(block.text) ? [] : fact('network');
    case 'syslog':
    case 'papertrail':
    case 'slack':
      return fact('network');
    default:
      return [];
  }
}

/** The channels of a stack: a list, or what `LOG_STACK` says. */
function stacked(scope: ComponentScope, block: string): string[] {
  const set = setVariable(scope, 'LOG_STACK')?.value;
  if (set && /LOG_STACK/.test(block))
    return set.split(',').map(name => name.trim());
  const start = block.search(/["']channels["']\s*=>/);
  const list =
    start < 0 ? '' : block.slice(start).split('\n').slice(0, 6).join('\n');
  const fallback = /env\(\s*["'][A-Z_]+["']\s*,\s*["']([\w,]+)["']/.exec(
    list.split('\n')[0],
  )?.[1];
  if (fallback) return fallback.split(',');
  const values =
    /=>\s*(?:array_filter\()?(?:\[|array\()([^\])]*)/.exec(list)?.[1] ?? '';
  return [...values.matchAll(/["']([\w-]+)["']/g)].map(match => match[1]);
}

/** `'default' => env('LOG_CHANNEL', 'stack')`. */
function defaultOf(file: SourceFile, key: string): string | undefined {
  const match = new RegExp(
    `["']${key}["']\\s*=>\\s*(?:env\\(\\s*["']\\w+["']\\s*,\\s*)?["']([\\w-]+)["']`,
  ).exec(file.code);
  return match?.[1];
}

/** The array of a channel, by its brackets. */
function blockOf(
  file: SourceFile,
  name: string,
): { text: string; offset: number } | undefined {
  const start = file.code.search(
    new RegExp(`["']${name.replace(/\W/g, '')}["']\\s*=>\\s*\\[`),
  );
  if (start < 0) return undefined;
  const open = file.code.indexOf('[', start);
  let depth = 0;
  for (let at = open; at < file.code.length; at += 1) {
    if (file.code[at] === '[') depth += 1;
    if (file.code[at] === ']') depth -= 1;
    if (depth === 0)
      return { text: file.code.slice(open, at + 1), offset: start };
  }
  return undefined;
}

function channelWithoutFile({
  value,
  at,
}: {
  value: string;
  at: Evidence;
}): LogFact[] {
  const mechanism = `Laravel’s channel \`${value}\``;
  if (/^(stderr|stdout|errorlog)$/.test(value))
    return [{ sink: 'console', mechanism, at }];
  return /^(stack|single|daily)$/.test(value)
    ? [{ sink: 'file', mechanism, at }]
    : [];
}

/** What an image, a pod or a committed production environment sets. */
function setVariable(
  scope: ComponentScope,
  name: string,
): { value: string; at: Evidence } | undefined {
  const deployed = deployedEnvironment(scope).find(
    variable => variable.name === name,
  );
  if (deployed?.value) return { value: deployed.value, at: deployed.at };
  const files = scope.product(
    /(^|\/)\.env\.(production|prod|docker)[\w.]*$|(^|\/)(docker|deploy\w*|k8s|kubernetes|helm|charts?|manifests?)\/[\w./-]+\.(env|ya?ml|sh)$|(^|\/)fly\.toml$|(^|\/)app\.json$/,
  );
  for (const path of files) {
    if (
      /example|sample|dev|local|test/i.test(
        path.slice(path.lastIndexOf('/') + 1),
      )
    )
      continue;
    const file = scope.tree.read(path);
    const match =
      file &&
      new RegExp(`\\b${name}["']?\\s*[:=]\\s*["']?([\\w,-]+)`).exec(file.text);
    if (file && match) return { value: match[1], at: file.at(match.index) };
  }
  return undefined;
}
