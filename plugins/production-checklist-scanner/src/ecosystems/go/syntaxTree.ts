import { SourceFile } from '../../files/SourceFile';
import { SyntaxNode, parseSyntax } from '../../formats/syntax/syntax';

/** The root of a Go file's syntax tree. */
export function syntaxOf(file: SourceFile): SyntaxNode {
  return parseSyntax(file, 'go');
}

/** A call of a method or function. */
export interface GoCall {
  file: SourceFile;
  node: SyntaxNode;
  /** `s.http` in `s.http.Shutdown(ctx)`; empty for a plain function. */
  receiver: string;
  name: string;
}

/** The calls in a file whose last name is one of some. */
export function callsIn(
  file: SourceFile,
  names: ReadonlySet<string>,
): GoCall[] {
  if (![...names].some(name => file.code.includes(name))) return [];
  return syntaxOf(file)
    .descendantsOfType('call_expression')
    .filter((node): node is SyntaxNode => node !== null)
    .map(node => ({ file, node, ...calleeOf(node) }))
    .filter(({ name }) => names.has(name));
}

/**
 * The places in a file that name a method, called there or handed on:
 * `OnStop: server.Shutdown`.
 */
export function methodsIn(
  file: SourceFile,
  names: ReadonlySet<string>,
): GoCall[] {
  if (![...names].some(name => file.code.includes(`.${name}`))) return [];
  return syntaxOf(file)
    .descendantsOfType('selector_expression')
    .filter((node): node is SyntaxNode => node !== null)
    .map(node => ({
      file,
      node,
      receiver: node.childForFieldName('operand')?.text ?? '',
      name: node.childForFieldName('field')?.text ?? '',
    }))
    .filter(({ name }) => names.has(name));
}

/** `s.http.Shutdown(ctx)` calls `Shutdown` of `s.http`. */
export function calleeOf(call: SyntaxNode): { receiver: string; name: string } {
  const callee = call.childForFieldName('function');
  if (callee?.type === 'selector_expression') {
    return {
      receiver: callee.childForFieldName('operand')?.text ?? '',
      name: callee.childForFieldName('field')?.text ?? '',
    };
  }
  return {
    receiver: '',
    name: callee?.type === 'identifier' ? callee.text : '',
  };
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

/** The innermost function that a node stands in, a literal or a declaration. */
export function functionAround(node: SyntaxNode): SyntaxNode | undefined {
  return enclosing(
    node,
    /^(func_literal|function_declaration|method_declaration)$/,
  );
}

/** The function with a name that a node stands in. */
export function declarationAround(node: SyntaxNode): SyntaxNode | undefined {
  return enclosing(node, /^(function_declaration|method_declaration)$/);
}

/** The nearest node around another whose type matches. */
export function enclosing(
  node: SyntaxNode,
  type: RegExp,
): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (type.test(at.type)) return at;
  }
  return undefined;
}

export function nameOf(declaration: SyntaxNode | undefined): string {
  return declaration?.childForFieldName('name')?.text ?? '';
}
