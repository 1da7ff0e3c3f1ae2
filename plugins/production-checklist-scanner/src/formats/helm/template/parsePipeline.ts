import { Operand, Pipeline } from './nodes';
import { TemplateError } from './TemplateError';
import { Token } from './tokenize';

const MAX_DEPTH = 100;

class PipelineParser {
  readonly #tokens: readonly Token[];
  readonly #error: (problem: string) => TemplateError;
  #at = 0;
  #depth = 0;

  constructor(
    tokens: readonly Token[],
    error: (problem: string) => TemplateError,
  ) {
    this.#tokens = tokens;
    this.#error = error;
  }

  get next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  pipeline(): Pipeline {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw this.#error('brackets are nested too deep');
    const { variables, declares } = this.#assigned();
    const commands: Operand[][] = [];
    for (;;) {
      const operands = this.#command();
      if (operands.length === 0) throw this.#error('a value is expected');
      commands.push(operands);
      if (this.next?.text !== '|') break;
      this.#at += 1;
    }
    this.#depth -= 1;
    return { variables, declares, commands };
  }

  /** `$x :=`, `$x =`, `$k, $v :=`. */
  #assigned(): { variables: string[]; declares: boolean } {
    const [first, second, third, fourth] = this.#tokens.slice(
      this.#at,
      this.#at + 4,
    );
    const isAssignment = (token?: Token) =>
      token?.text === ':=' || token?.text === '=';
    if (first?.type !== 'variable') return { variables: [], declares: false };
    if (isAssignment(second)) {
      this.#at += 2;
      return { variables: [first.text], declares: second.text === ':=' };
    }
    if (
      second?.text === ',' &&
      third?.type === 'variable' &&
      isAssignment(fourth)
    ) {
      this.#at += 4;
      return {
        variables: [first.text, third.text],
        declares: fourth.text === ':=',
      };
    }
    return { variables: [], declares: false };
  }

  #command(): Operand[] {
    const operands: Operand[] = [];
    for (let token = this.next; token; token = this.next) {
      if (token.type === 'symbol' && token.text !== '(') break;
      operands.push(this.#operand(token));
    }
    return operands;
  }

  #operand(token: Token): Operand {
    this.#at += 1;
    switch (token.type) {
      case 'string':
        return { type: 'literal', value: unquote(token.text) };
      case 'character':
        return {
          type: 'literal',
          value: unquote(token.text).codePointAt(0) ?? 0,
        };
      case 'number':
        return {
          type: 'literal',
          value: Number(token.text.replace(/_/g, '').replace(/^\+/, '')),
        };
      case 'identifier':
        return word(token.text);
      case 'variable':
        return { type: 'variable', name: token.text, fields: this.#fields() };
      case 'field':
        return {
          type: 'dot',
          fields: [token.text.slice(1), ...this.#fields()],
        };
      case 'dot':
        return { type: 'dot', fields: [] };
      default: {
        const pipeline = this.pipeline();
        if (this.next?.text !== ')') throw this.#error('`)` is missing');
        this.#at += 1;
        return { type: 'pipeline', pipeline, fields: this.#fields() };
      }
    }
  }

  #fields(): string[] {
    const fields: string[] = [];
    while (this.next?.type === 'field' && !this.next.spaced) {
      fields.push(this.next.text.slice(1));
      this.#at += 1;
    }
    return fields;
  }
}

/** Parses what stands in an action: `$x := include "name" . | nindent 4`. */
export function parsePipeline(
  tokens: readonly Token[],
  error: (problem: string) => TemplateError,
): Pipeline {
  const parser = new PipelineParser(tokens, error);
  const pipeline = parser.pipeline();
  if (parser.next) throw error(`\`${parser.next.text}\` is not expected`);
  return pipeline;
}

function word(text: string): Operand {
  switch (text) {
    case 'true':
      return { type: 'literal', value: true };
    case 'false':
      return { type: 'literal', value: false };
    case 'nil':
      return { type: 'literal', value: null };
    default:
      return { type: 'function', name: text };
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};

function unquote(text: string): string {
  const inner = text.slice(1, -1);
  if (text.startsWith('`')) return inner;
  return inner.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|([^\n]))/gi,
    (_all, hex, unicode, letter) =>
      letter === undefined
        ? String.fromCharCode(parseInt(hex ?? unicode, 16))
        : ESCAPES[letter] ?? letter,
  );
}
