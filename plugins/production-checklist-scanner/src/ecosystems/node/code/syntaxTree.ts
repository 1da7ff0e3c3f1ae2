import { SourceFile } from '../../../files/SourceFile';
import {
  Grammar,
  SyntaxNode,
  parseSyntax,
} from '../../../formats/syntax/syntax';

export const GRAMMARS: readonly Grammar[] = ['javascript', 'typescript', 'tsx'];

/**
 * The root of a JavaScript or TypeScript file's syntax tree.
 *
 * @throws UnreadableFileError where it is nested deeper than anyone writes
 */
export function syntaxOf(file: SourceFile): SyntaxNode {
  return parseSyntax(file, grammarOf(file.path));
}

function grammarOf(path: string): Grammar {
  if (/\.tsx$/.test(path)) return 'tsx';
  return /\.[cm]?ts$/.test(path) ? 'typescript' : 'javascript';
}

const FUNCTIONS = new Set([
  'arrow_function',
  'function_expression',
  'function_declaration',
  'generator_function_declaration',
  'method_definition',
]);

export function isFunction(node: SyntaxNode): boolean {
  return FUNCTIONS.has(node.type);
}

/** Code that stands in more than this was not written by hand. */
const MAX_ANCESTORS = 100;

/** What a node stands in, innermost first, each with its part that leads there. */
export function ancestorsOf(
  node: SyntaxNode,
): { parent: SyntaxNode; child: SyntaxNode }[] {
  const ancestors: { parent: SyntaxNode; child: SyntaxNode }[] = [];
  let child = node;
  while (child.parent && ancestors.length < MAX_ANCESTORS) {
    ancestors.push({ parent: child.parent, child });
    child = child.parent;
  }
  return ancestors;
}

/** The innermost function that a node stands in. */
export function functionAround(node: SyntaxNode): SyntaxNode | undefined {
  return ancestorsOf(node).find(({ parent }) => isFunction(parent))?.parent;
}

/** The arguments of a call. */
export function argumentsOf(call: SyntaxNode): SyntaxNode[] {
  return (
    call
      .childForFieldName('arguments')
      ?.namedChildren.filter(
        (node): node is SyntaxNode => node !== null && node.type !== 'comment',
      ) ?? []
  );
}

/** `a.b.c` calls `c` of `a.b`; `f` calls `f` of nothing. */
export function calleeOf(call: SyntaxNode): {
  receiver: string;
  name: string;
} {
  return splitMember(call.childForFieldName('function'));
}

/** The object and the property of a member expression. */
export function splitMember(node: SyntaxNode | null): {
  receiver: string;
  name: string;
} {
  if (!node) return { receiver: '', name: '' };
  if (node.type === 'non_null_expression') {
    return splitMember(node.namedChildren[0]);
  }
  if (node.type !== 'member_expression') {
    return { receiver: '', name: node.type === 'identifier' ? node.text : '' };
  }
  return {
    receiver: node.childForFieldName('object')?.text ?? '',
    name: node.childForFieldName('property')?.text ?? '',
  };
}

/** The value of a string literal. */
export function stringOf(node: SyntaxNode | undefined): string | undefined {
  return node?.type === 'string' ||
    (node?.type === 'template_string' &&
      node.descendantsOfType('template_substitution').length === 0)
    ? node.text.slice(1, -1)
    : undefined;
}
