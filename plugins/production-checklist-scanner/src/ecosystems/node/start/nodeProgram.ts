import { join } from '../../../files/paths';
import { CommandContext } from '../../Ecosystem';
import { StartFact } from '../../facts';

/** Options of Node.js that take the next word. */
const VALUED =
  /^(-r|--require|--import|--loader|--experimental-loader|--env-file|--env-file-if-exists|-C|--conditions|--title|--max-http-header-size|--icu-data-dir|--openssl-config|--config|-c|--preload|--cwd)$/;
/** Loaders that compile TypeScript while the program runs. */
const COMPILES =
  /^(ts-node(\/.*)?|tsx(\/.*)?|@swc-node\/register.*|@babel\/register|babel-register|esbuild-register.*|sucrase\/register|@esbuild-kit\/.*)$/;

/** `node server.js`, `bun run index.ts`, `deno run main.ts`. */
export function nodeProgram(
  name: string,
  argv: readonly string[],
  { scope, contextPath }: CommandContext,
  toolFact: (name: string, args: readonly string[]) => StartFact | undefined,
): StartFact | undefined {
  const { options, values, program, args } = readCall(argv.slice(1));
  if (program === undefined || (name === 'deno' && program === 'task')) {
    return undefined;
  }
  const called = `${name} ${program}`;
  if (options.some(word => /^--(watch(-path)?|hot)(=|$)/.test(word))) {
    return { role: 'watcher', name: `${name} --watch` };
  }
  if (options.some(word => /^--inspect(-brk|-wait)?(=|$)/.test(word))) {
    return { role: 'development-server', name: `${name} --inspect` };
  }
  const loader = values.find(value => COMPILES.test(value));
  if (loader) {
    return { role: 'development-server', name: `${name} with ${loader}` };
  }
  const tool = toolIn(program);
  const fact = tool && toolFact(tool, args);
  if (fact) return fact;
  const path = join(contextPath, program.replace(/^\.?\//, ''));
  const file = scope.tree.read(path) ?? scope.tree.read(`${path}.js`);
  const development = file?.find(
    /\bnew\s+WebpackDevServer\s*\(|\bwebpackDevServer\b|(?:require\s*\(|from)\s*['"]webpack-dev-server['"]/,
  );
  return development
    ? { role: 'development-server', name: called }
    : { role: 'program', name: called };
}

/** `node_modules/.bin/next` and `node_modules/next/dist/bin/next` are `next`. */
function toolIn(program: string): string | undefined {
  const inside = /(?:^|\/)node_modules\/(.+)$/.exec(program)?.[1];
  if (!inside) return undefined;
  const last = inside.slice(inside.lastIndexOf('/') + 1);
  const name = last.replace(/\.[cm]?js$/, '');
  return /^(cli|index|main|bin)$/.test(name)
    ? inside.replace(/^@[^/]+\//, '').split('/')[0]
    : name;
}

interface NodeCall {
  options: string[];
  /** What stands after those of the options that take a value. */
  values: string[];
  program?: string;
  args: string[];
}

/** Options, then the program; `run` before it is a word of Bun and Deno. */
function readCall(words: readonly string[]): NodeCall {
  const options: string[] = [];
  const values: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--' || word === 'run' || word === '') continue;
    if (!word.startsWith('-')) {
      return { options, values, program: word, args: words.slice(at + 1) };
    }
    options.push(word);
    const equals = word.indexOf('=');
    if (equals > 0) values.push(word.slice(equals + 1));
    if (VALUED.test(word)) {
      at += 1;
      values.push(words[at] ?? '');
    }
  }
  return { options, values, args: [] };
}
