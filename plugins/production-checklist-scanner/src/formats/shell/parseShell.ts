import { ShellCommand, ShellNode } from './shell';
import { ShellToken, tokenizeShell } from './tokenizeShell';

/** A larger text is data, not a script. */
const MAX_LENGTH = 256 * 1024;
const MAX_DEPTH = 40;

/** Words that close the list of commands they stand after. */
const CLOSING = new Set([
  'then',
  'elif',
  'else',
  'fi',
  'do',
  'done',
  'esac',
  '}',
]);
const ASSIGNMENT = /^([A-Za-z_]\w*)\+?=/;

/**
 * The simple commands of a shell text, in the order they are written:
 * conditions, bodies and functions alike. Never throws.
 */
export function parseShell(text: string): ShellCommand[] {
  return flatten(parseShellScript(text));
}

/** A shell text with its conditions, cases and functions. Never throws. */
export function parseShellScript(text: string): ShellNode[] {
  return new Parser(tokenizeShell(text.slice(0, MAX_LENGTH))).run();
}

/** Every simple command in a script's nodes, in the order they are written. */
export function flatten(nodes: readonly ShellNode[]): ShellCommand[] {
  return nodes.flatMap(node => {
    switch (node.type) {
      case 'command':
        return [node.command];
      case 'if':
        return [
          ...node.branches.flatMap(({ condition, body }) => [
            ...flatten(condition),
            ...flatten(body),
          ]),
          ...flatten(node.otherwise ?? []),
        ];
      case 'case':
        return node.branches.flatMap(({ body }) => flatten(body));
      default:
        return flatten(node.body);
    }
  });
}

class Parser {
  readonly #tokens: ShellToken[];
  #at = 0;
  #operator: ShellCommand['operator'] = '';

  constructor(tokens: ShellToken[]) {
    this.#tokens = tokens;
  }

  run(): ShellNode[] {
    const nodes: ShellNode[] = [];
    while (this.#at < this.#tokens.length) {
      const before = this.#at;
      nodes.push(...this.#list(0));
      // A stray `)` or `fi` is passed over.
      if (this.#at === before) this.#at += 1;
    }
    return nodes;
  }

  /** Commands up to what closes them, which is left standing. */
  #list(depth: number): ShellNode[] {
    const nodes: ShellNode[] = [];
    for (;;) {
      const token = this.#tokens[this.#at];
      if (!token || this.#closes(token)) return nodes;
      if (token.type === 'operator' && token.text !== '(') {
        this.#separate(token.text, nodes);
        continue;
      }
      const node = this.#node(depth);
      if (node) nodes.push(node);
    }
  }

  #closes(token: ShellToken): boolean {
    return token.type === 'word'
      ? CLOSING.has(token.raw)
      : token.type === 'operator' && /^(\)|;;&?|;&)$/.test(token.text);
  }

  #separate(operator: string, nodes: ShellNode[]): void {
    this.#at += 1;
    if (operator === '&&' || operator === '||' || operator === '&') {
      this.#operator = operator;
    } else if (operator === '|' || operator === '|&') this.#operator = '|';
    else if (!/^(&&?|\|\|?|)$/.test(this.#operator)) this.#operator = ';';
    const last = nodes[nodes.length - 1];
    if (operator === '&' && last?.type === 'command') {
      last.command.background = true;
    }
  }

  #node(depth: number): ShellNode | undefined {
    const token = this.#tokens[this.#at];
    if (depth > MAX_DEPTH) {
      this.#at += 1;
      return undefined;
    }
    if (token.type === 'operator') return this.#group(')', depth);
    if (token.type === 'word') {
      switch (token.raw) {
        case '{':
          return this.#group('}', depth);
        case 'if':
          return this.#if(depth);
        case 'case':
          return this.#case(depth);
        case 'while':
        case 'until':
        case 'for':
        case 'select':
          return this.#loop(depth);
        case '!':
        case 'time':
          this.#at += 1;
          return undefined;
        case 'function':
          this.#at += 1;
          return this.#function(depth);
        default:
          if (this.#definesFunction()) return this.#function(depth);
      }
    }
    return this.#command();
  }

  #group(close: string, depth: number): ShellNode {
    this.#at += 1;
    const body = this.#list(depth + 1);
    this.#take(close);
    return { type: 'group', body };
  }

  #if(depth: number): ShellNode {
    const branches: { condition: ShellNode[]; body: ShellNode[] }[] = [];
    let otherwise: ShellNode[] | undefined;
    do {
      this.#at += 1;
      const condition = this.#list(depth + 1);
      this.#take('then');
      branches.push({ condition, body: this.#list(depth + 1) });
    } while (this.#is('elif'));
    if (this.#take('else')) otherwise = this.#list(depth + 1);
    this.#take('fi');
    return { type: 'if', branches, ...(otherwise && { otherwise }) };
  }

  #case(depth: number): ShellNode {
    this.#at += 1;
    const word = this.#wordText();
    this.#skipNewlines();
    this.#take('in');
    const branches: { patterns: string[]; body: ShellNode[] }[] = [];
    while (this.#at < this.#tokens.length) {
      this.#skipNewlines();
      if (this.#take('esac')) break;
      const before = this.#at;
      const patterns = this.#patterns();
      branches.push({ patterns, body: this.#list(depth + 1) });
      this.#skipNewlines();
      if (this.#at === before) this.#at += 1;
    }
    return { type: 'case', word, branches };
  }

  /** `a | b)`, with or without the bracket before it. */
  #patterns(): string[] {
    const patterns: string[] = [];
    for (; this.#at < this.#tokens.length; this.#at += 1) {
      const token = this.#tokens[this.#at];
      if (token.type === 'word') patterns.push(token.text);
      else if (token.type === 'operator' && token.text === ')') {
        this.#at += 1;
        break;
      } else if (!/^[(|]$/.test(token.text)) break;
    }
    this.#operator = ';';
    return patterns;
  }

  #loop(depth: number): ShellNode {
    this.#at += 1;
    const head = this.#list(depth + 1);
    this.#take('do');
    const body = this.#list(depth + 1);
    this.#take('done');
    // `for name in words` is no command; the condition of a `while` is.
    const condition = head.filter(
      node => node.type !== 'command' || node.command.argv[1] !== 'in',
    );
    return { type: 'loop', body: [...condition, ...body] };
  }

  #definesFunction(): boolean {
    const [open, close] = this.#tokens.slice(this.#at + 1, this.#at + 3);
    return (
      open?.type === 'operator' &&
      open.text === '(' &&
      close?.type === 'operator' &&
      close.text === ')'
    );
  }

  #function(depth: number): ShellNode | undefined {
    const name = this.#wordText();
    while (this.#isOperator('(') || this.#isOperator(')')) this.#at += 1;
    while (this.#isOperator('\n')) this.#at += 1;
    if (this.#at >= this.#tokens.length) return undefined;
    const body = this.#node(depth + 1);
    return { type: 'function', name, body: body ? [body] : [] };
  }

  #command(): ShellNode | undefined {
    const assignments: Record<string, string> = Object.create(null);
    const argv: string[] = [];
    const writesTo: string[] = [];
    let input: string | undefined;
    const { offset } = this.#tokens[this.#at];
    for (; this.#at < this.#tokens.length; this.#at += 1) {
      const token = this.#tokens[this.#at];
      if (token.type === 'operator') break;
      if (token.type === 'redirect') {
        if (token.text.includes('>')) writesTo.push(token.target);
        input ??= token.body;
        continue;
      }
      const name = ASSIGNMENT.exec(token.raw);
      if (name && argv.length === 0) {
        assignments[name[1]] = token.text.slice(name[0].length);
      } else argv.push(token.text);
    }
    const command: ShellCommand = {
      argv,
      assignments: { ...assignments },
      operator: this.#operator,
      offset,
      ...(writesTo.length > 0 && { writesTo }),
      ...(input !== undefined && { input }),
    };
    this.#operator = ';';
    return { type: 'command', command };
  }

  #wordText(): string {
    const token = this.#tokens[this.#at];
    if (token?.type !== 'word') return '';
    this.#at += 1;
    return token.text;
  }

  #skipNewlines(): void {
    while (
      this.#isOperator('\n') ||
      this.#isOperator(';') ||
      this.#isOperator(';;') ||
      this.#isOperator(';&') ||
      this.#isOperator(';;&')
    ) {
      this.#at += 1;
    }
  }

  #is(word: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.type === 'word' && token.raw === word;
  }

  #isOperator(text: string): boolean {
    const token = this.#tokens[this.#at];
    return token?.type === 'operator' && token.text === text;
  }

  #take(text: string): boolean {
    if (!this.#is(text) && !this.#isOperator(text)) return false;
    this.#at += 1;
    this.#operator = ';';
    return true;
  }
}
