import { ParsedTemplate, Pipeline, TemplateNode } from './nodes';
import { parsePipeline } from './parsePipeline';
import { TemplateError } from './TemplateError';
import { Piece, Token, lineAt, tokenize } from './tokenize';

/** Blocks within blocks deeper than this are no one's chart. */
const MAX_DEPTH = 100;

class TemplateParser {
  readonly #source: string;
  readonly #pieces: Piece[];
  readonly #defines = new Map<string, TemplateNode[]>();
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
    this.#pieces = tokenize(source);
  }

  parse(): ParsedTemplate {
    const { body, end } = this.#block();
    if (end) throw this.#error(`\`${end.word}\` closes nothing`, end.offset);
    return { body, defines: this.#defines };
  }

  /** Everything up to an `end` or `else`, which is given back. */
  #block(): {
    body: TemplateNode[];
    end?: { word: string; tokens: Token[]; offset: number };
  } {
    const body: TemplateNode[] = [];
    while (this.#at < this.#pieces.length) {
      const piece = this.#pieces[this.#at];
      this.#at += 1;
      if (piece.type === 'text') {
        body.push(piece);
        continue;
      }
      const { tokens, offset } = piece;
      const [first, ...rest] = tokens;
      if (!first) continue;
      const word = first.type === 'identifier' ? first.text : '';
      if (word === 'end' || word === 'else') {
        return { body, end: { word, tokens: rest, offset } };
      }
      body.push(...this.#statement(word, tokens, offset));
    }
    return { body };
  }

  #statement(word: string, tokens: Token[], offset: number): TemplateNode[] {
    const rest = tokens.slice(1);
    switch (word) {
      case 'if':
      case 'with':
      case 'range':
        return [this.#branch(word, rest, offset)];
      case 'define':
        this.#defines.set(this.#name(rest, offset), this.#closed(offset));
        return [];
      case 'block': {
        const name = this.#name(rest, offset);
        this.#defines.set(name, this.#closed(offset));
        return [this.#call(name, rest, offset)];
      }
      case 'template':
        return [this.#call(this.#name(rest, offset), rest, offset)];
      case 'break':
      case 'continue':
        return [{ type: word, offset }];
      default:
        return [
          { type: 'output', pipeline: this.#pipeline(tokens, offset), offset },
        ];
    }
  }

  #branch(
    type: 'if' | 'with' | 'range',
    tokens: Token[],
    offset: number,
  ): TemplateNode {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw this.#error('blocks are nested too deep', offset);
    const pipeline = this.#pipeline(tokens, offset);
    const { body, end } = this.#block();
    if (!end) throw this.#error(`\`${type}\` has no \`end\``, offset);
    const otherwise =
      end.word === 'else' ? this.#otherwise(end.tokens, end.offset) : [];
    this.#depth -= 1;
    return { type, pipeline, body, otherwise, offset };
  }

  /** What follows an `else`; `else if` shares the `end` of its `if`. */
  #otherwise(tokens: Token[], offset: number): TemplateNode[] {
    const [first, ...rest] = tokens;
    if (first?.text === 'if' || first?.text === 'with') {
      return [this.#branch(first.text, rest, offset)];
    }
    return this.#closed(offset);
  }

  #closed(offset: number): TemplateNode[] {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw this.#error('blocks are nested too deep', offset);
    const { body, end } = this.#block();
    if (end?.word !== 'end') throw this.#error('a block has no `end`', offset);
    this.#depth -= 1;
    return body;
  }

  #call(name: string, tokens: Token[], offset: number): TemplateNode {
    const argument = tokens.slice(1);
    return {
      type: 'template',
      name,
      ...(argument.length > 0 && {
        pipeline: this.#pipeline(argument, offset),
      }),
      offset,
    };
  }

  #name([token]: Token[], offset: number): string {
    if (token?.type !== 'string')
      throw this.#error('a template’s name is expected', offset);
    return token.text.slice(1, -1);
  }

  #pipeline(tokens: Token[], offset: number): Pipeline {
    return parsePipeline(tokens, problem => this.#error(problem, offset));
  }

  #error(problem: string, offset: number): TemplateError {
    return new TemplateError(problem, lineAt(this.#source, offset));
  }
}

/**
 * Parses a Go template.
 *
 * @throws TemplateError
 */
export function parseTemplate(source: string): ParsedTemplate {
  return new TemplateParser(source).parse();
}
