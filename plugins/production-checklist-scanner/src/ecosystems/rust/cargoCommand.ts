/** A Cargo command: `cargo build --release --bin orders`. */
export interface CargoCommand {
  verb: string;
  /** Words that are no options, nor values of options. */
  targets: string[];
  /** Options with their values; empty for a switch. */
  options: ReadonlyMap<string, string>;
}

const VALUED =
  /^(--(bin|package|features|target|target-dir|manifest-path|profile|path|git|rev|tag|branch|version|vers|root|registry|index|jobs|color|config|recipe-path|example|message-format)|-[pFjZC])$/;

/** Reads the words of a `cargo` command; undefined for any other program. */
export function readCargoCommand(
  argv: readonly string[],
): CargoCommand | undefined {
  const [program = '', ...rest] = argv;
  if (!/(^|\/)(cargo|cross)$/.test(program)) return undefined;
  const words = rest.filter(word => !word.startsWith('+'));
  const verb = words.find(word => !word.startsWith('-')) ?? '';
  const targets: string[] = [];
  const options = new Map<string, string>();
  for (
    let at = words.indexOf(verb) + 1;
    at < words.length && words[at] !== '--';
    at += 1
  ) {
    const [name, value] = words[at].split('=', 2);
    if (!name.startsWith('-')) targets.push(words[at]);
    else if (value !== undefined) options.set(name, value);
    else if (VALUED.test(name)) {
      at += 1;
      options.set(name, words[at] ?? '');
    } else options.set(name, '');
  }
  return { verb, targets, options };
}
