/** A program and what it is told, with `python -m` and version suffixes gone. */
export interface PythonCommand {
  /** `pip`, `uv`, `gunicorn`, `python`, … */
  program: string;
  args: string[];
}

const PYTHON = /^(python|pypy)(\d+(\.\d+)?)?$/;

/**
 * Reads a command's words: `/venv/bin/python3.12 -m gunicorn app:app` runs
 * `gunicorn`.
 */
export function readCommand(
  argv: readonly string[],
): PythonCommand | undefined {
  const [first, ...rest] = argv;
  if (!first) return undefined;
  const name = first.slice(first.lastIndexOf('/') + 1).replace(/\.exe$/, '');
  if (!PYTHON.test(name)) {
    return { program: name.replace(/^pip\d[\d.]*$/, 'pip'), args: rest };
  }
  const module = moduleOf(rest);
  return module
    ? { program: module.name, args: module.args }
    : { program: 'python', args: withoutOptions(rest) };
}

function moduleOf(args: readonly string[]) {
  for (let at = 0; at < args.length && args[at].startsWith('-'); at += 1) {
    if (args[at] === '-m' && args[at + 1]) {
      return { name: args[at + 1], args: args.slice(at + 2) };
    }
    if (/^-[WX]$/.test(args[at])) at += 1;
  }
  return undefined;
}

/** Without the interpreter's own options: `-u`, `-O`, `-W ignore`. */
function withoutOptions(args: readonly string[]): string[] {
  let at = 0;
  while (at < args.length && /^-\w/.test(args[at]) && args[at] !== '-c') {
    at += /^-[WX]$/.test(args[at]) ? 2 : 1;
  }
  return args.slice(at);
}
