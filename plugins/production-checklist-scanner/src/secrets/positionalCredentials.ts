import { SourceFile } from '../files/SourceFile';
import { CallArgument, callArguments } from './callArguments';
import {
  CONNECTION_CALLS,
  ConnectionCall,
  WITHOUT_PARENTHESES,
} from './connectionCalls';
import { isPlaceholder } from './isPlaceholder';
import { namesLocalHost } from './localHost';
import { Secret } from './Secret';
import { secretAt } from './secretAt';
import { onlyChangesType } from './typeWrappers';
import { isNoCredential } from './valueShapes';

/** One pattern for all of them, so that a text is read once. */
const CALLS = new RegExp(
  `(?:(?<![\\w$])|(?=\\.|->))(?:${CONNECTION_CALLS.map(
    ({ callee }, index) => `(?<c${index}>${callee})`,
  ).join('|')})[ \\t]*\\(`,
  'g',
);
const BARE_CALL = new RegExp(`(?<![\\w$])${WITHOUT_PARENTHESES}[ \\t]+`, 'g');
/** A string alone, in what changes its type, or in want of another value. */
const LITERAL =
  /^(?<otherwise>[^"'`]*(?:["'`][^"'`]*["'`])?[^"'`]{0,40}(?:\|\||\?\?|\?:|\bor\b)\s*)?(?:(?:new )?(?<wrapper>[\w.:]{1,60}!?|\[\]byte)\(\s*)?[A-Za-z]{0,2}(?<quote>["'`])(?<value>(?:\\.|(?!\k<quote>)[^\\]){1,512})\k<quote>(?<rest>[^"'`]{0,60}|\s*,[^()]{0,60}\))$/s;

/** Where a name only could have said that it is one. */
const LONG_ENOUGH = 8;

/** Credentials that a call is given by their place among its arguments. */
export function findPositionalCredentials(
  file: SourceFile,
  text: string,
): Secret[] {
  return [...callsIn(file, text)].flatMap(({ call, args }) => {
    const literal = literalOf(args[call.argument]);
    if (!literal || isPlaceholder(literal.value)) return [];
    const { value, start, fallback } = literal;
    const kind = call.signs ? 'signing key' : 'password in a call';
    const found = secretAt(file, start, value, kind);
    const signs = call.signs === true && value.length >= LONG_ENOUGH;
    const isHarmless =
      isNoCredential(value, '', { phrases: signs }) ||
      (found.strength === 'weak' &&
        !signs &&
        (fallback || args.some(({ text: each }) => namesLocalHost(each))));
    return [
      {
        ...found,
        ...(signs && { signs }),
        ...(isHarmless && { strength: 'harmless' as const }),
      },
    ];
  });
}

function* callsIn(
  { path }: SourceFile,
  text: string,
): Generator<{ call: ConnectionCall; args: CallArgument[] }> {
  for (const { 0: all, index, groups = {} } of text.matchAll(CALLS)) {
    const args = callArguments(text, index + all.length);
    const call = CONNECTION_CALLS.find((_, at) => groups[`c${at}`]);
    if (call) yield { call, args };
  }
  if (!path.endsWith('.rb')) return;
  for (const { 0: all, index } of text.matchAll(BARE_CALL)) {
    yield {
      call: { callee: WITHOUT_PARENTHESES, argument: 1 },
      args: callArguments(text, index + all.length, '\n'),
    };
  }
}

function literalOf(
  argument: CallArgument | undefined,
): { value: string; start: number; fallback: boolean } | undefined {
  const { groups } = (argument && LITERAL.exec(argument.text)) ?? {};
  if (!argument || !groups) return undefined;
  const { value, wrapper, quote, rest, otherwise } = groups;
  if (wrapper && !onlyChangesType(wrapper)) return undefined;
  const end = argument.text.length - rest.length - quote.length;
  return {
    value,
    start: argument.start + end - value.length,
    fallback: otherwise !== undefined,
  };
}
