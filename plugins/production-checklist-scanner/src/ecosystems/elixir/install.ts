import { join } from '../../files/paths';
import { ShellCommand } from '../../formats/shell/shell';
import { CommandContext } from '../Ecosystem';
import { InstallFact } from '../facts';
import { balanced } from './balanced';
import { projectsOf } from './projects';

const MAX_ALIASES = 3;

/** How a command of an image build installs Elixir packages. */
export function install(
  { argv, assignments }: ShellCommand,
  context: CommandContext,
): InstallFact | undefined {
  const words = /(^|\/)mix$/.test(argv[0] ?? '') ? argv.slice(1) : [];
  const env = new Map([...context.env, ...Object.entries(assignments)]);
  const facts = tasksIn(words).flatMap(
    task => installOf(task, { ...context, env }, 0) ?? [],
  );
  return facts.find(({ precision }) => precision === 'floating') ?? facts[0];
}

/** `mix do local.hex --force, deps.get` and `mix do deps.get + compile`. */
export function tasksIn(words: readonly string[]): string[][] {
  if (words[0] !== 'do') return words.length ? [[...words]] : [];
  const tasks: string[][] = [[]];
  for (const word of words.slice(1)) {
    if (word === '+' || word === ',') tasks.push([]);
    else if (word.endsWith(',')) {
      tasks[tasks.length - 1].push(word.slice(0, -1));
      tasks.push([]);
    } else tasks[tasks.length - 1].push(word);
  }
  return tasks.filter(task => task.length > 0);
}

function installOf(
  [task, ...args]: readonly string[],
  context: CommandContext,
  depth: number,
): InstallFact | undefined {
  const fact = (
    precision: InstallFact['precision'],
    because: string,
    lockFiles: string[] = [],
  ): InstallFact => ({
    tool: 'mix',
    precision,
    because,
    lockFiles,
    development:
      lockFiles.length > 0 ? developmentIn(args, context) : 'none-declared',
  });
  const named = args.filter(word => !word.startsWith('-'));
  switch (task) {
    case 'deps.get':
      return fact('locked', '`mix deps.get` takes what `mix.lock` says', [
        'mix.lock',
      ]);
    case 'deps.update':
    case 'deps.unlock':
      return fact('floating', `\`mix ${task}\` leaves what \`mix.lock\` says`);
    case 'local.hex':
    case 'local.rebar':
      return named.some(word => /^\d+\.\d+/.test(word) || word.includes('/'))
        ? fact('locked', `\`mix ${task}\` names a version`)
        : fact('floating', `\`mix ${task}\` installs the newest version`);
    case 'archive.install':
    case 'escript.install':
      return named.some(
        word => /^\d+\.\d+\.\d+/.test(word) || /\.ez$/.test(word),
      )
        ? fact('locked', `\`mix ${task}\` names a version`)
        : fact('floating', `\`mix ${task}\` names no version`);
    default:
      return depth < MAX_ALIASES
        ? aliasOf(task ?? '', context)
            .flatMap(
              step => installOf(step.split(/\s+/), context, depth + 1) ?? [],
            )
            .find(step => step !== undefined)
        : undefined;
  }
}

/** The steps of an alias that mix.exs defines: `setup: ["deps.get", …]`. */
function aliasOf(
  name: string,
  { scope, contextPath }: CommandContext,
): string[] {
  const code = (
    scope.tree.read(join(contextPath, 'mix.exs')) ?? projectsOf(scope)[0]?.file
  )?.code;
  if (!code || !/^[\w.]+$/.test(name)) return [];
  const escaped = name.replace(/\./g, '\\.');
  const match = new RegExp(`(?<![\\w.:])"?${escaped}"?:\\s*\\[`).exec(code);
  if (!match) return [];
  const list = balanced(code, match.index + match[0].length - 1);
  return [...list.matchAll(/"([^"\n]+)"/g)].map(step => step[1]);
}

function developmentIn(
  args: readonly string[],
  { scope }: CommandContext,
): InstallFact['development'] {
  const declared = projectsOf(scope).some(({ dependencies }) =>
    dependencies.some(({ development }) => development),
  );
  if (!declared) return 'none-declared';
  const only = args.findIndex(word => /^--only(=|$)/.test(word));
  const wanted = args[only]?.split('=')[1] ?? args[only + 1] ?? '';
  // `--only $MIX_ENV` is what the image is built for.
  return only >= 0 && !/^(dev|test)$/.test(wanted) ? 'omitted' : 'included';
}
