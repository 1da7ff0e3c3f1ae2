/**
 * A simple command of a shell line.
 *
 * @public
 */
export interface ShellCommand {
  /** Words with quotes removed; variables stand as `$NAME`. */
  argv: string[];
  /** `NAME=value` before the command. */
  assignments: Record<string, string>;
  /** What joins it to the command before it; empty for the first. */
  operator: '' | '&&' | '||' | ';' | '|' | '&';
  /** Offset of the command in the text that was parsed. */
  offset: number;
  /** Whether `&` puts it into the background. */
  background?: true;
  /** The files that its output goes to. */
  writesTo?: string[];
  /** The body of a here-document that it reads. */
  input?: string;
}

/** What a shell script is made of, where its order of steps matters. */
export type ShellNode =
  | { type: 'command'; command: ShellCommand }
  | {
      type: 'if';
      branches: { condition: ShellNode[]; body: ShellNode[] }[];
      otherwise?: ShellNode[];
    }
  | {
      type: 'case';
      word: string;
      branches: { patterns: string[]; body: ShellNode[] }[];
    }
  | { type: 'loop'; body: ShellNode[] }
  | { type: 'group'; body: ShellNode[] }
  | { type: 'function'; name: string; body: ShellNode[] };
