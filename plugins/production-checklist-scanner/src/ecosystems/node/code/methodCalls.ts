import { SourceFile } from '../../../files/SourceFile';

/** A call of a method: `app.listen(3000)`. */
export interface MethodCall {
  /** What stands before the method: `app`, `this.server`, `express()`. */
  receiver: string;
  method: string;
  /** Where the method's name begins. */
  offset: number;
  /** Where its arguments begin, after the parenthesis. */
  argumentsOffset: number;
}

const RECEIVER = /([\w$.#?!]+(?:\([^()\n]{0,80}\))?!?|\)|\])?\s*\??$/;

/**
 * The calls of some methods in a file.
 *
 * @param methods - alternatives of a regular expression: `get|post`
 */
export function methodCalls(file: SourceFile, methods: string): MethodCall[] {
  const { code } = file;
  const call = new RegExp(
    `\\.\\s{0,8}(${methods})\\s{0,4}(?:<[^>\\n]{0,60}>)?\\s{0,4}\\(`,
    'g',
  );
  return [...code.matchAll(call)].map(match => {
    const before = code.slice(Math.max(0, match.index - 120), match.index);
    return {
      receiver: RECEIVER.exec(before)?.[1] ?? '',
      method: match[1],
      offset: match.index + match[0].indexOf(match[1]),
      argumentsOffset: match.index + match[0].length,
    };
  });
}
