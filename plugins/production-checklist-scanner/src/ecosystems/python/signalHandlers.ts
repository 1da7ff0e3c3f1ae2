import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';
import { SyntaxNode, parseSyntax } from '../../formats/syntax/syntax';
import { ShutdownFact } from '../facts';
import { MAX_PLACES } from '../shared/writtenByHand';

export interface SignalHandler {
  outcome: Extract<ShutdownFact['outcome'], 'drains' | 'exits' | 'forces'>;
  mechanism: string;
  at: Evidence;
  drainSeconds?: number;
}

/** Functions that a handler calls are followed this far. */
const MAX_HOPS = 3;
const REGISTRATION =
  /^(signal|add_signal_handler|sigwait|open_signal_receiver|sigwaitinfo|sigtimedwait)$/;

const FORCES =
  /\.stop\s*\(\s*(?:grace\s*=\s*)?(?:0|None)?\s*\)|\bSIGKILL\b|\.kill\s*\(/;
/** Leaves the loop, stops the server, or tells something else to. */
const STOPS =
  /\.(?:stop|shutdown|close|aclose|cancel|set|set_result|terminate|join|drain|disconnect|unsubscribe|wait_closed|stop_consuming|graceful_\w+|request_stop|put|put_nowait|send|notify|notify_all|release|call_soon_threadsafe|add_callback_from_signal|add_callback)\s*\(|\b(?:raise)\s+(?!SystemExit\b)\w+|(?<![=!<>\w])\w*(?:stop|run|exit|shut|term|kill|quit|alive|active|should|interrupt|done|signal)\w*\s*=\s*(?:True|False|1|0)\b|\b\w*(?:shutdown|stop|cleanup|close|terminate|drain)\w*\s*\(/i;
/** What can be closed without any request being waited for. */
const UNRELATED =
  /\b(?:\w*(?:trac|span|telemetry|provider|sentry|log(?:ger|ging)?|redis|cache|sock(?:et)?|db|database|engine|client|session|statsd|metrics|profiler)\w*)\.(?:close|shutdown|stop|dispose|flush|disconnect|force_flush|set|send|put)\s*\([^()\n]*\)/gi;
const EXITS =
  /\b(?:sys\.exit|os\._exit|exit|quit|os\.abort)\s*\(|\braise\s+SystemExit\b/;
/** What runs after a handler has raised SystemExit. */
const CLEAN_UP =
  /\bfinally\s*:|\bexcept\s*(?:\(\s*KeyboardInterrupt\s*,\s*SystemExit|\(\s*SystemExit|SystemExit|BaseException)|\batexit\.register\s*\(/;

/** The handlers of SIGTERM that a file registers, and what they do. */
export function signalHandlersIn(
  file: SourceFile,
  others: readonly SourceFile[],
): SignalHandler[] {
  if (!/\bSIGTERM\b/.test(file.code)) return [];
  return parseSyntax(file, 'python')
    .descendantsOfType('call')
    .filter(call => call && registersSigterm(file, call))
    .slice(0, MAX_PLACES)
    .flatMap(call => (call ? handlerOf(file, call, others) : []));
}

function registersSigterm(file: SourceFile, call: SyntaxNode): boolean {
  const name = call.childForFieldName('function')?.text.split('.').pop() ?? '';
  if (!REGISTRATION.test(name)) return false;
  const args = call.childForFieldName('arguments');
  if (!args) return false;
  if (/\bSIGTERM\b/.test(args.text)) return true;
  // The signal comes from a list: `for sig in (SIGINT, SIGTERM)`.
  const first = args.namedChildren[0];
  if (first?.type !== 'identifier') return false;
  const variable = new RegExp(`\\bfor\\s+${first.text}\\s+in\\s+([^\\n]*)`);
  const list = variable.exec(file.code)?.[1];
  if (list === undefined) return false;
  if (/\bSIGTERM\b/.test(list)) return true;
  const named = /^([\w.]+)\s*:/.exec(list)?.[1].split('.').pop();
  return (
    named !== undefined &&
    new RegExp(
      `\\b${named}\\b[^\\n]*=[^=][^\\n]*\\n?[^\\n]*\\bSIGTERM\\b`,
    ).test(file.code)
  );
}

function handlerOf(
  file: SourceFile,
  call: SyntaxNode,
  others: readonly SourceFile[],
): SignalHandler[] {
  const name = call.childForFieldName('function')?.text.split('.').pop() ?? '';
  const args = call.childForFieldName('arguments')?.namedChildren ?? [];
  const at = file.at(call.startIndex);
  if (/^(sig\w+|open_signal_receiver)$/.test(name) && name !== 'signal') {
    const body = enclosingFunction(call)?.text ?? file.code;
    return [judge(body, file, at, 'waiting for SIGTERM')];
  }
  const handler = args
    .slice(1)
    .find(argument => argument && argument.type !== 'comment');
  if (!handler || /\bSIG_(IGN|DFL)\b/.test(handler.text)) return [];
  const body = textOf(handler, file, others, MAX_HOPS);
  return [
    judge(body, file, at, `the SIGTERM handler \`${shortName(handler)}\``),
  ];
}

function judge(
  body: string,
  file: SourceFile,
  at: Evidence,
  mechanism: string,
): SignalHandler {
  const serves = /\bgrpc\b/.test(file.code);
  const related = body.replace(UNRELATED, '');
  const grace = /\.stop\s*\(\s*(?:grace\s*=\s*)?(\d+(?:\.\d+)?)\s*\)/.exec(
    body,
  )?.[1];
  if (serves && FORCES.test(related))
    return {
      outcome: 'forces',
      mechanism: `${mechanism} stops without grace`,
      at,
    };
  if (STOPS.test(related)) {
    return {
      outcome: 'drains',
      mechanism,
      at,
      ...(grace && { drainSeconds: Number(grace) }),
    };
  }
  if (EXITS.test(related) && CLEAN_UP.test(file.code)) {
    return {
      outcome: 'drains',
      mechanism: `${mechanism} and the clean-up after it`,
      at,
    };
  }
  return EXITS.test(related)
    ? { outcome: 'exits', mechanism: `${mechanism} only exits`, at }
    : { outcome: 'exits', mechanism: `${mechanism} stops nothing`, at };
}

function shortName({ text }: SyntaxNode): string {
  return text.length > 40
    ? `${text.slice(0, 37).replace(/\s+/g, ' ')}…`
    : text.replace(/\s+/g, ' ');
}

/** What a handler does: its own code and that of the functions it calls. */
function textOf(
  handler: SyntaxNode,
  file: SourceFile,
  others: readonly SourceFile[],
  hops: number,
): string {
  if (handler.type === 'lambda') {
    return [handler.text, ...called(handler, file, others, hops)].join('\n');
  }
  const name = calledName(handler);
  const found = name && functionNamed(name, file, others);
  return found
    ? [codeOf(found), ...called(found.node, found.file, others, hops)].join(
        '\n',
      )
    : handler.text;
}

function called(
  node: SyntaxNode,
  file: SourceFile,
  others: readonly SourceFile[],
  hops: number,
): string[] {
  if (hops === 0) return [];
  return node
    .descendantsOfType('call')
    .flatMap(call => {
      const target = call?.childForFieldName('function');
      const name = target && calledName(target);
      const found = name && functionNamed(name, file, others);
      if (!found || found.node.startIndex === node.startIndex) return [];
      return [
        codeOf(found),
        ...called(found.node, found.file, others, hops - 1),
      ];
    })
    .slice(0, 50);
}

/** `self.shutdown`, `functools.partial(shutdown, server)` name `shutdown`. */
function calledName(node: SyntaxNode): string | undefined {
  if (node.type === 'identifier') return node.text;
  if (node.type === 'attribute')
    return node.childForFieldName('attribute')?.text;
  if (node.type !== 'call') return undefined;
  const target = node.childForFieldName('function');
  if (!target) return undefined;
  const first = node.childForFieldName('arguments')?.namedChildren[0];
  return /\bpartial$/.test(target.text) && first
    ? calledName(first)
    : calledName(target);
}

interface FoundFunction {
  node: SyntaxNode;
  file: SourceFile;
}

function functionNamed(
  name: string,
  file: SourceFile,
  others: readonly SourceFile[],
): FoundFunction | undefined {
  const defined = new RegExp(`\\bdef\\s+${name.replace(/\W/g, '')}\\s*\\(`);
  for (const candidate of [file, ...others]) {
    if (!defined.test(candidate.code)) continue;
    const node = parseSyntax(candidate, 'python')
      .descendantsOfType('function_definition')
      .find(definition => definition?.childForFieldName('name')?.text === name);
    if (node) return { node, file: candidate };
  }
  return undefined;
}

/** The function's body, comments left out. */
function codeOf({ node, file }: FoundFunction): string {
  const body = node.childForFieldName('body') ?? node;
  return file.code.slice(body.startIndex, body.endIndex);
}

function enclosingFunction(node: SyntaxNode): SyntaxNode | undefined {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'function_definition') return at;
  }
  return undefined;
}
