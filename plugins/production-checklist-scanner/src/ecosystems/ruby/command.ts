/** A Ruby program and what it is told, `bundle exec` and binstubs gone. */
export interface RubyCommand {
  program: string;
  args: string[];
}

/** Reads a command's words: `./bin/rails server` runs `rails`. */
export function readCommand(argv: readonly string[]): RubyCommand | undefined {
  const [first, ...rest] = argv;
  if (!first) return undefined;
  const program = first.slice(first.lastIndexOf('/') + 1);
  if (/^bundler?$/.test(program)) {
    const at = rest.indexOf('exec');
    if (at < 0) return { program: 'bundle', args: rest };
    const inner = rest.slice(at + 1);
    return readCommand(inner[0]?.startsWith('-') ? inner.slice(1) : inner);
  }
  if (/^j?ruby[\d.]*$/.test(program)) {
    const script = rest.find(word => !word.startsWith('-'));
    const isBinstub = script !== undefined && /(^|\/)bin\/[\w-]+$/.test(script);
    return isBinstub
      ? readCommand(rest.slice(rest.indexOf(script)))
      : { program: 'ruby', args: rest };
  }
  return { program, args: rest };
}
