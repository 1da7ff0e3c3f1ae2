import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { folderOf } from '../files/paths';
import { isPlaceholder } from './isPlaceholder';
import { Secret } from './Secret';
import { Layout } from './surroundings/Layout';

/** `runtime.exs`, `application-prod.yml`, `appsettings.Production.json`. */
const FOR_PRODUCTION = /(^|[-_./])(prod|production|runtime|releases)\.[^/]+$/i;
const SECTION = /^[\s"']*prod(uction)?["']?\s*:/i;
const SETTING =
  /(?<![\w.-])["']?([A-Za-z_][\w.-]{1,60})["']?[ \t]*(?::|=>?|,)[ \t]*(?=(\S[^\n]{0,300}))/g;
const LITERAL = /^["'][^"'$#{}<%]{4,}["']\s*,?\s*$/;
/** A call, a field, a variable. */
const COMPUTED = /[(.]|^[A-Za-z_]\w*,?$/;

const known = new WeakMap<SourceFile, ReadonlySet<string>>();

/**
 * Whether production replaces a literal: its own file beside this one, or its
 * own section of this one, takes the same setting from somewhere else.
 */
export function isReplacedInProduction(
  tree: FileTree,
  file: SourceFile,
  { name }: Secret,
): boolean {
  if (!name || FOR_PRODUCTION.test(file.path)) return false;
  const names = known.get(file) ?? replacedNames(tree, file);
  known.set(file, names);
  return names.has(name);
}

function replacedNames(tree: FileTree, file: SourceFile): Set<string> {
  const folder = folderOf(file.path);
  const ending = file.path.slice(file.path.lastIndexOf('.'));
  const layout = Layout.of(file);
  const lines = layout.code.filter((_, index) =>
    [...layout.above(index)].some(at => SECTION.test(layout.code[at])),
  );
  for (const path of tree.paths) {
    if (
      folderOf(path) === folder &&
      path.endsWith(ending) &&
      FOR_PRODUCTION.test(path)
    ) {
      lines.push(...(tree.read(path)?.code.split('\n') ?? []));
    }
  }
  return new Set(lines.flatMap(namesFromElsewhere));
}

/** The settings on a line that are no literals. */
function namesFromElsewhere(line: string): string[] {
  return [...line.slice(0, 2000).matchAll(SETTING)]
    .filter(([, , value]) => isFromElsewhere(value))
    .map(([, name]) => name);
}

function isFromElsewhere(value: string): boolean {
  if (LITERAL.test(value)) return false;
  const bare = value.replace(/^["']/, '').replace(/["'],?\s*$/, '');
  return isPlaceholder(bare) || COMPUTED.test(bare);
}
