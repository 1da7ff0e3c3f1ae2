import { expandVariables } from '../formats/dockerfile/expandVariables';
import { ShellCommand } from '../formats/shell/shell';

/** What is known when a script runs. */
export interface ScriptSituation {
  args: readonly string[];
  env: ReadonlyMap<string, string>;
}

/** The values of a script's words: its arguments, and variables it sets. */
export class ScriptValues {
  readonly #situation: ScriptSituation;
  readonly #variables: Map<string, string>;
  /** What `set -- server "$@"` puts before options alone. */
  readonly #before: string[];

  constructor(situation: ScriptSituation, commands: readonly ShellCommand[]) {
    this.#situation = situation;
    this.#variables = new Map(situation.env);
    for (const command of commands) this.#assign(command);
    const set = commands.find(
      ({ argv }) => argv[0] === 'set' && argv[1] === '--' && argv.length > 2,
    );
    this.#before =
      set?.argv.slice(2).filter(word => !isAllArguments(word)) ?? [];
  }

  /** The words of a command, split as the shell does it. */
  words(words: readonly string[]): string[] {
    const { args } = this.#situation;
    return words.flatMap(word => {
      if (isAllArguments(word)) {
        const alone = args.length > 0 && !args[0].startsWith('-');
        return alone ? [...args] : [...this.#before, ...args];
      }
      const value = this.expand(word);
      if (/^\$\{?[A-Za-z_]/.test(word))
        return value.split(/\s+/).filter(Boolean);
      return value === '' && /^\$\{?\d/.test(word) ? [] : [value];
    });
  }

  /** A word with what is known put in. */
  expand(word: string): string {
    const { args } = this.#situation;
    const positional = word
      .replace(/\$#/g, String(args.length))
      .replace(
        /\$\{(\d)(?::?[-=]([^{}]*))?\}|\$(\d)/g,
        (_, braced, fallback, plain) =>
          args[Number(braced ?? plain) - 1] ?? fallback ?? '',
      )
      .replace(/^(?:\$[@*]|\$\{[@*]\})$/, () => args.join(' '));
    return expandVariables(positional, name => this.#variables.get(name)).text;
  }

  /**
   * A word's value in a condition. A variable that the image does not set is
   * empty, unless it is held against a name of the production environment.
   */
  known(word: string, other = ''): string {
    const value = this.expand(word);
    if (!value.includes('$')) return value;
    return /^prod/.test(other)
      ? other
      : value.replace(/\$\{[^}]*\}|\$[\w@*#]+/g, '');
  }

  #assign({ argv, assignments }: ShellCommand): void {
    const exports = /^(export|local|readonly|declare)$/.test(argv[0] ?? '');
    const exported = (exports ? argv.slice(1) : []).flatMap(word => {
      const match = /^(\w+)=([\s\S]*)$/.exec(word);
      return match ? [[match[1], match[2]]] : [];
    });
    const own = argv.length === 0 ? Object.entries(assignments) : [];
    for (const [name, value] of [...own, ...exported]) {
      if (!/\$\(|`/.test(value) && !this.#situation.env.has(name)) {
        this.#variables.set(name, this.expand(value));
      }
    }
  }
}

/** `$@`, `${@}`, `${@:2}`. */
export function isAllArguments(word: string): boolean {
  return /^(\$[@*]|\$\{[@*][^}]*\})$/.test(word);
}
