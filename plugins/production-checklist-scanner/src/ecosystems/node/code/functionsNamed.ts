import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { SyntaxNode } from '../../../formats/syntax/syntax';
import { perScope } from '../../../component/perScope';
import { importedBy, importersOf, processOf } from './importGraph';
import { serverSources } from './sources';
import { isFunction, syntaxOf } from './syntaxTree';

/** A function, and the file that it stands in. */
export interface FunctionInFile {
  file: SourceFile;
  node: SyntaxNode;
}

/** More functions of one name than this say nothing. */
const MAX_CANDIDATES = 4;

/**
 * The functions of that name: in the file itself, else in its neighbours,
 * else anywhere in its process, where the name is not too common to mean one
 * of them.
 */
export function functionsNamed(
  scope: ComponentScope,
  name: string,
  file: SourceFile,
  reach: 'neighbours' | 'process' = 'process',
): FunctionInFile[] {
  if (!/^[\w$#]{2,60}$/.test(name)) return [];
  const here = functionsIn(file, name);
  if (here.length > 0) return here;
  // What a file is given comes from those that import it.
  const neighbours = [...importedBy(scope, file), ...importersOf(scope, file)];
  const near = neighbours.flatMap(other => functionsIn(other, name));
  if (near.length > 0 || reach === 'neighbours') {
    return near.slice(0, MAX_CANDIDATES);
  }
  const process = processOf(scope, file);
  const far = (mentions(scope).get(name) ?? [])
    .filter(other => process.has(other) && !neighbours.includes(other))
    .flatMap(other => functionsIn(other, name));
  return far.length <= MAX_CANDIDATES ? far : [];
}

/** The files in which a name is followed by what a definition has. */
const mentions = perScope(scope => {
  const files = new Map<string, SourceFile[]>();
  for (const file of serverSources(scope)) {
    const names = new Set(
      [...file.code.matchAll(/([\w$#]{2,60})\s{0,4}[:=(<]/g)].map(
        match => match[1],
      ),
    );
    for (const name of names) {
      const known = files.get(name);
      if (known) known.push(file);
      else files.set(name, [file]);
    }
  }
  return files;
});

function functionsIn(file: SourceFile, name: string): FunctionInFile[] {
  const escaped = name.replace(/[$]/g, '\\$');
  // A definition, not a call: something follows that begins a function.
  const definition = new RegExp(
    `\\bfunction\\s*\\*?\\s*${escaped}\\b|(?<![\\w$])${escaped}\\s{0,4}(?::[^=\\n]{0,80})?[:=]\\s{0,4}(?:async\\b|function\\b|\\(|[\\w$]{1,40}\\s{0,4}(?:=>|\\())|(?<![\\w$.])${escaped}\\s{0,4}(?:<[^>\\n]{0,60}>)?\\([^()]{0,200}\\)[^;{}\\n]{0,80}\\{`,
  );
  if (!definition.test(file.code)) return [];
  return syntaxOf(file)
    .descendantsOfType([
      'function_declaration',
      'generator_function_declaration',
      'method_definition',
      'variable_declarator',
      'assignment_expression',
      'pair',
      'public_field_definition',
      'field_definition',
    ])
    .filter((node): node is SyntaxNode => node !== null)
    .filter(node => nameOf(node) === name)
    .map(functionOf)
    .filter((node): node is SyntaxNode => node !== undefined)
    .map(node => ({ file, node }));
}

function nameOf(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'assignment_expression': {
      const left = node.childForFieldName('left');
      return (left?.childForFieldName('property') ?? left)?.text;
    }
    case 'pair':
      return node.childForFieldName('key')?.text.replace(/^['"]|['"]$/g, '');
    default:
      return (
        node.childForFieldName('name') ?? node.childForFieldName('property')
      )?.text;
  }
}

/** The function that a declaration gives its name to, wrappers seen through. */
function functionOf(node: SyntaxNode): SyntaxNode | undefined {
  if (isFunction(node)) return node;
  const value =
    node.childForFieldName('value') ?? node.childForFieldName('right');
  if (!value) return undefined;
  if (isFunction(value)) return value;
  // once(async () => …), debounce(() => …)
  return value.type === 'call_expression'
    ? value
        .childForFieldName('arguments')
        ?.namedChildren.find(child => child && isFunction(child)) ?? undefined
    : undefined;
}
