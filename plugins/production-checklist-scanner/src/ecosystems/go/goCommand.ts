/** A Go command: `go build -o /app ./cmd/orders`. */
export interface GoCommand {
  verb: string;
  /** Words that are no options, nor values of options. */
  targets: string[];
  options: string[];
}

/** Options that take the next word. */
const VALUED =
  /^--?(o|ldflags|gcflags|asmflags|gccgoflags|tags|mod|modfile|p|C|buildmode|compiler|installsuffix|pkgdir|toolexec|overlay|exec|pgo|covermode|coverpkg|run|bench|timeout|count)$/;

/** Reads the words of a `go` command; undefined for any other program. */
export function readGoCommand(argv: readonly string[]): GoCommand | undefined {
  const [program = '', ...words] = argv;
  if (!/(^|\/)go(1\.\d+(\.\d+)?)?$/.test(program)) return undefined;
  const verb = words.find(word => !word.startsWith('-')) ?? '';
  const targets: string[] = [];
  const options: string[] = [];
  let at = words.indexOf(verb) + 1;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (!word.startsWith('-')) targets.push(word);
    else {
      options.push(word);
      if (VALUED.test(word)) at += 1;
    }
  }
  return { verb, targets, options };
}
