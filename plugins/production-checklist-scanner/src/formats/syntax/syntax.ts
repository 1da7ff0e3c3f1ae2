import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Language, Node, Parser, Tree } from 'web-tree-sitter';
import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { tooDeepLine } from './tooDeepLine';

/**
 * Languages that a syntax tree can be had for.
 *
 * @public
 */
export type Grammar =
  | 'c-sharp'
  | 'go'
  | 'java'
  | 'javascript'
  | 'php'
  | 'python'
  | 'ruby'
  | 'rust'
  | 'tsx'
  | 'typescript';

export type SyntaxNode = Node;

const languages = new Map<Grammar, Language>();
const trees = new WeakMap<SourceFile, Map<Grammar, Tree>>();
let engine: Promise<void> | undefined;

/**
 * Loads grammars, so that `parseSyntax` can answer at once. Loading one a
 * second time costs nothing.
 */
export async function loadGrammars(grammars: Iterable<Grammar>): Promise<void> {
  engine ??= Parser.init();
  await engine;
  const folder = path.dirname(
    require.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter.wasm'),
  );
  for (const grammar of grammars) {
    if (languages.has(grammar)) continue;
    languages.set(
      grammar,
      await Language.load(
        await readFile(path.join(folder, `tree-sitter-${grammar}.wasm`)),
      ),
    );
  }
}

/**
 * The root of a file's syntax tree. Errors in the source are nodes of the
 * tree. Parsed once per file.
 *
 * @throws UnreadableFileError where it is nested deeper than anyone writes
 */
export function parseSyntax(file: SourceFile, grammar: Grammar): SyntaxNode {
  const known = trees.get(file) ?? new Map<Grammar, Tree>();
  trees.set(file, known);
  let tree = known.get(grammar);
  if (!tree) {
    const line = tooDeepLine(file);
    if (line !== undefined) {
      throw new UnreadableFileError(file.path, line, 'It is nested too deep');
    }
    tree = parse(file.text, grammar);
    known.set(grammar, tree);
  }
  return tree.rootNode;
}

function parse(text: string, grammar: Grammar): Tree {
  const language = languages.get(grammar);
  if (!language) throw new Error(`The grammar ${grammar} is not loaded`);
  const parser = new Parser();
  try {
    parser.setLanguage(language);
    const tree = parser.parse(text);
    if (!tree) throw new Error(`The grammar ${grammar} gave no tree`);
    return tree;
  } finally {
    parser.delete();
  }
}
