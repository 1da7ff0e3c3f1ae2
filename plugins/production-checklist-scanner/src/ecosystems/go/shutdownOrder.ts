import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SyntaxNode } from '../../formats/syntax/syntax';
import { isDeclared } from './declared';
import { imports } from './imports';
import { SignalHandler } from './signalHandlers';
import { StopCall } from './drainCalls';
import { calleeOf, enclosing, functionAround } from './syntaxTree';

/** Calls that return only when the server has ended. */
const BLOCKING = /^(ListenAndServe(TLS)?|Serve|ServeTLS)$/;
const WAITS = /<-|\.Wait\(|\bselect\s*\{|\.Done\(\)/;

/**
 * The call before a registration that keeps it from being reached: a server
 * that serves in the same function.
 */
export function blockedBy(
  scope: ComponentScope,
  { file, node }: SignalHandler,
): { text: string; at: Evidence } | undefined {
  const around = functionAround(node);
  const blocking = around && blockingCall(scope, around);
  return blocking && blocking.endIndex < node.startIndex
    ? { text: nameOfCall(blocking), at: file.at(blocking.startIndex) }
    : undefined;
}

/**
 * Whether `main` ends while a drain is under way: it serves itself, a
 * goroutine drains, and nothing waits for that. The standard library's server
 * returns as soon as its `Shutdown` begins.
 */
export function returnsEarly(
  scope: ComponentScope,
  { file, node, name }: StopCall,
): { text: string; at: Evidence } | undefined {
  if (name !== 'Shutdown' || !imports(file, /^net\/http$/)) return undefined;
  const goroutine = enclosing(node, /^go_statement$/);
  const main = enclosing(node, /^function_declaration$/);
  if (!goroutine || main?.childForFieldName('name')?.text !== 'main')
    return undefined;
  if (functionAround(goroutine)?.id !== main.id) return undefined;
  const blocking = blockingCall(scope, main);
  if (!blocking || blocking.startIndex < goroutine.endIndex) return undefined;
  // What stands behind the server decides, not what stands in goroutines.
  const rest = file.code.slice(blocking.endIndex, main.endIndex);
  const deferred = /\bdefer\b[^\n]*(?:<-|\.Wait\()/.test(main.text);
  return WAITS.test(rest) || deferred
    ? undefined
    : { text: nameOfCall(blocking), at: file.at(blocking.startIndex) };
}

/** The first call of a function's own that serves until the end. */
function blockingCall(
  scope: ComponentScope,
  around: SyntaxNode,
): SyntaxNode | undefined {
  return around
    .descendantsOfType('call_expression')
    .filter((call): call is SyntaxNode => call !== null)
    .find(call => {
      const { name, receiver } = calleeOf(call);
      return (
        BLOCKING.test(name) &&
        receiver !== '' &&
        !isDeclared(scope, name) &&
        functionAround(call)?.id === around.id &&
        !isLeft(call, around)
      );
    });
}

/** Whether a call runs beside the function or only in one of its branches. */
function isLeft(call: SyntaxNode, around: SyntaxNode): boolean {
  for (let at = call.parent; at && at.id !== around.id; at = at.parent) {
    if (
      /^(go_statement|defer_statement|expression_case|communication_case)$/.test(
        at.type,
      )
    )
      return true;
    // In a condition of `if` it runs; in its body it may.
    if (at.type === 'block' && at.parent?.type === 'if_statement') return true;
  }
  return false;
}

function nameOfCall(call: SyntaxNode): string {
  const { receiver, name } = calleeOf(call);
  return `${receiver}.${name}()`;
}
