import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { LogFact } from '../facts';
import { perScope } from '../../component/perScope';
import { MAX_PLACES } from '../shared/writtenByHand';
import { serviceSourcesOf } from './sources';

const FOR_DEVELOPERS =
  /(^|[-_./])(dev\w*|develop\w*|local\w*|tests?|ci|debug)([-_.]|$)/i;
const HANDLER_CLASS =
  /["']?\b(?:class|\(\))["']?\s*[:=]\s*["']?([\w.]*?(\w*(?:FileHandler|StreamHandler)))\b/g;

/**
 * Handlers of dictionaries, YAML, JSON and INI files that configure logging.
 * A handler that no logger names is not active.
 */
export const loggingConfigurations = perScope((scope): LogFact[] =>
  [...serviceSourcesOf(scope), ...configurationFiles(scope)]
    .filter(
      ({ path }) => !FOR_DEVELOPERS.test(path.slice(path.lastIndexOf('/') + 1)),
    )
    .flatMap(handlersIn),
);

/** Files that the code loads its logging from. */
function configurationFiles(scope: ComponentScope): SourceFile[] {
  return scope
    .product(
      /(^|\/)[\w.-]*log[\w.-]*\.(ya?ml|json|ini|conf|cfg|toml)$|(^|\/)(config|settings)[\w.-]*\.(ya?ml|ini|cfg)$/i,
    )
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .filter(({ code }) => /\bhandlers?\b/.test(code));
}

function handlersIn(file: SourceFile): LogFact[] {
  if (!/Handler\b/.test(file.code)) return [];
  return file
    .findAll(HANDLER_CLASS)
    .slice(0, MAX_PLACES)
    .flatMap(({ match, at }): LogFact[] => {
      const offset = match.index ?? 0;
      const name = handlerName(file, offset);
      if (name && !isUsed(file, name)) return [];
      const [, path, kind] = match;
      const mechanism = `\`${path}\` of the logging configuration`;
      if (kind.endsWith('StreamHandler'))
        return [{ sink: 'console', mechanism, at }];
      const body = file.code
        .slice(offset, offset + 500)
        .split(/\}|\n\s*\n|\n\[/)[0];
      if (/\/dev\/std(out|err)|\/proc\/(self|1)\/fd/.test(body)) {
        return [{ sink: 'console', mechanism, at }];
      }
      const before =
        file.code
          .slice(Math.max(0, offset - 300), offset)
          .split(/\{/)
          .pop() ?? '';
      if (/require_debug_true/.test(body + before)) return [];
      return [
        {
          sink: /Rotating/.test(kind) ? 'rotating-file' : 'file',
          mechanism,
          at,
        },
      ];
    });
}

/** The key that the handler's block stands under. */
function handlerName(file: SourceFile, offset: number): string | undefined {
  const before = file.code.slice(Math.max(0, offset - 600), offset);
  if (/\.(ini|conf|cfg)$/.test(file.path)) {
    return [...before.matchAll(/^\[handler_(\w+)\]/gm)].pop()?.[1];
  }
  if (/\.ya?ml$/.test(file.path)) {
    const own = /[^\n]*$/.exec(before)?.[0].length ?? 0;
    return [...before.matchAll(/^([ \t]*)["']?([\w-]+)["']?:[ \t]*$/gm)]
      .filter(match => match[1].length < own)
      .pop()?.[2];
  }
  return [
    ...before.matchAll(/["']([\w.-]+)["']\s*:\s*(?:\{|dict\()/g),
  ].pop()?.[1];
}

function isUsed({ code }: SourceFile, name: string): boolean {
  const word = name.replace(/[.-]/g, '\\$&');
  return [
    // A list of handlers, over several lines perhaps.
    new RegExp(
      `["']?handlers["']?\\s*[:=]\\s*(?=[[(])[^\\])}]*["'\\s,[(]${word}\\b`,
    ),
    new RegExp(`^handlers[ \\t]*=[ \\t]*[^\\n]*\\b${word}\\b`, 'm'),
    new RegExp(
      `["']handlers["']\\s*\\]\\s*(?:=|\\+=|\\.append)[^\\n]*["']${word}["']`,
    ),
    new RegExp(`^[ \\t]*-[ \\t]*["']?${word}["']?[ \\t]*$`, 'm'),
  ].some(pattern => pattern.test(code));
}
