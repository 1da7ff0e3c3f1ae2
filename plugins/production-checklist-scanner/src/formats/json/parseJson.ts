import { Node, ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { JsonContent, JsonNode } from './JsonNode';

/** Deeper than any configuration, and shallow enough for every call stack. */
const MAX_DEPTH = 200;

const documents = new WeakMap<SourceFile, JsonNode>();

/**
 * Reads JSON, with comments and trailing commas allowed. Parsed once per
 * file.
 *
 * @throws UnreadableFileError where it is none
 */
export function parseJson(file: SourceFile): JsonNode {
  let document = documents.get(file);
  if (!document) {
    document = parse(file);
    documents.set(file, document);
  }
  return document;
}

function parse(file: SourceFile): JsonNode {
  refuseDeepNesting(file);
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !root) {
    throw new UnreadableFileError(
      file.path,
      file.lineAt(error?.offset ?? 0),
      `not valid JSON (${
        error ? inWords(printParseErrorCode(error.error)) : 'empty'
      })`,
    );
  }
  return convert(file, root, root.offset);
}

function convert(file: SourceFile, node: Node, offset: number): JsonNode {
  return new JsonNode(contentOf(file, node), file.at(offset));
}

function contentOf(file: SourceFile, node: Node): JsonContent {
  const children = node.children ?? [];
  switch (node.type) {
    case 'object':
      return new Map(
        children
          .filter(member => member.children?.length === 2)
          .map(({ children: [key, value] = [] }) => [
            String(key.value),
            convert(file, value, key.offset),
          ]),
      );
    case 'array':
      return children.map(item => convert(file, item, item.offset));
    default:
      return node.value;
  }
}

/** The parser calls itself for every level, so bottomless ones are refused. */
function refuseDeepNesting(file: SourceFile): void {
  const { path, text } = file;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > MAX_DEPTH) {
      throw new UnreadableFileError(path, file.lineAt(at), 'nested too deeply');
    }
  }
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') {
    at += text[at] === '\\' ? 2 : 1;
  }
  return at;
}

/** `CommaExpected` becomes `comma expected`. */
function inWords(code: string): string {
  return code.replace(/(?<!^)([A-Z])/g, ' $1').toLocaleLowerCase('en-US');
}
