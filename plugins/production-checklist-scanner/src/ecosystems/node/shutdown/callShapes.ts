import { SourceFile } from '../../../files/SourceFile';
import { SyntaxNode } from '../../../formats/syntax/syntax';
import { environmentOf } from '../code/environmentBranch';
import {
  ancestorsOf,
  argumentsOf,
  calleeOf,
  isFunction,
  syntaxOf,
} from '../code/syntaxTree';

/** `process.exit()` and what does the same. */
export function isExit(receiver: string, name: string): boolean {
  return (
    (/(^|\.)process$|^Deno$/.test(receiver) &&
      /^(exit|kill|abort)$/.test(name)) ||
    (receiver === '' && name === 'exit')
  );
}

/** A call whose result nobody waits for, and that calls nobody back. */
export function isLeftAlone(call: SyntaxNode): boolean {
  return (
    call.parent?.type === 'expression_statement' &&
    !argumentsOf(call).some(
      argument => isFunction(argument) || argument.type === 'identifier',
    )
  );
}

/** Whether something is awaited between two calls. */
export function waitsBetween(
  body: SyntaxNode,
  close: SyntaxNode,
  exit: SyntaxNode,
): boolean {
  return body
    .descendantsOfType('await_expression')
    .some(
      node =>
        node &&
        node.startIndex > close.endIndex &&
        node.endIndex < exit.startIndex,
    );
}

/** The delay of the `setTimeout` whose callback a call stands in. */
export function delayAround(call: SyntaxNode): string | undefined {
  const timer = ancestorsOf(call).find(
    ({ parent }) =>
      parent.type === 'call_expression' &&
      calleeOf(parent).name === 'setTimeout',
  )?.parent;
  return timer && argumentsOf(timer)[1]?.text;
}

/** Whether a variable is given a value in development only. */
export function isDevelopmentOnly(file: SourceFile, receiver: string): boolean {
  const name = receiver.replace(/[?!]/g, '');
  if (!/^[\w$]+$/.test(name)) return false;
  const values = syntaxOf(file)
    .descendantsOfType(['variable_declarator', 'assignment_expression'])
    .filter((node): node is SyntaxNode => node !== null)
    .filter(
      node =>
        (node.childForFieldName('name') ?? node.childForFieldName('left'))
          ?.text === name,
    )
    .filter(node => {
      const value =
        node.childForFieldName('value') ?? node.childForFieldName('right');
      return value && !/^(null|undefined)$/.test(value.text);
    });
  return (
    values.length > 0 &&
    values.every(node => environmentOf(node) === 'development')
  );
}
