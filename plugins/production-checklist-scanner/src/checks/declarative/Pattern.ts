import { RE2JS } from 're2js';

/** A regular expression that takes linear time on any text. */
export class Pattern {
  readonly #expression: RE2JS;

  private constructor(expression: RE2JS) {
    this.#expression = expression;
  }

  /**
   * @param source - in RE2 syntax; `^` and `$` are a line's
   * @throws Error with what is wrong with it
   */
  static compile(source: string): Pattern {
    try {
      return new Pattern(RE2JS.compile(source, RE2JS.MULTILINE));
    } catch (error) {
      const { message } = error as Error;
      throw new Error(
        message.replace(/^error parsing regexp: /, '').replace('(?m)', ''),
      );
    }
  }

  test(text: string): boolean {
    return this.#expression.matcher(text).find();
  }

  /** Whether it matches the text from its beginning to its end. */
  testWhole(text: string): boolean {
    return this.#expression.matches(text);
  }

  /** Where it is found, at most so many times. */
  offsets(text: string, most: number): number[] {
    const matcher = this.#expression.matcher(text);
    const found: number[] = [];
    while (found.length < most && matcher.find()) found.push(matcher.start());
    return found;
  }
}
