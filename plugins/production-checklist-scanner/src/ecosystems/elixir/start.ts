import { join } from '../../files/paths';
import { CommandContext } from '../Ecosystem';
import { StartFact } from '../facts';
import { tasksIn } from './install';
import { projectsOf } from './projects';

/** What a start command of Elixir is. */
export function start(
  argv: string[],
  context: CommandContext,
): StartFact | undefined {
  const [program = '', ...args] = argv;
  const name = program.slice(program.lastIndexOf('/') + 1);
  if (name === 'mix') return mixTask(args, context);
  if (name === 'iex') {
    return {
      role: 'development-server',
      name: ['iex', ...args].join(' ').slice(0, 60),
    };
  }
  if (name === 'elixir') {
    const at = args.findIndex(
      (word, index) => args[index - 1] === '-S' && word === 'mix',
    );
    return at < 0 ? undefined : mixTask(args.slice(at + 1), context);
  }
  return release(program, name, args, context);
}

function mixTask(
  words: readonly string[],
  { env }: CommandContext,
): StartFact | undefined {
  const tasks = tasksIn(words);
  const [task = '', ...args] = tasks[tasks.length - 1] ?? [];
  const production = env.get('MIX_ENV') === 'prod';
  switch (task) {
    case 'phx.server':
    case 'phoenix.server':
      return {
        role: production ? 'production-server' : 'development-server',
        name: `mix ${task}`,
      };
    case 'run':
      return args.includes('--no-halt')
        ? {
            role: production ? 'program' : 'development-server',
            name: 'mix run --no-halt',
          }
        : { role: 'build', name: 'mix run' };
    case 'release':
    case 'compile':
    case 'deps.get':
      return { role: 'build', name: `mix ${task}` };
    default:
      return undefined;
  }
}

/** `bin/app start`, or a script that a release carries along. */
function release(
  program: string,
  name: string,
  args: readonly string[],
  { scope }: CommandContext,
): StartFact | undefined {
  const [project] = projectsOf(scope);
  if (!project || !/(^|\/)bin\/[\w.-]+$/.test(program)) return undefined;
  const overlay = scope.tree.read(
    join(project.folder, `rel/overlays/bin/${name}`),
  );
  if (overlay) {
    const exec = /\bexec\s/.test(overlay.text);
    return exec
      ? { role: 'program', name: program }
      : { role: 'launcher', name: program, signals: 'swallowed' };
  }
  return /^(start|start_iex|foreground|console|daemon|daemon_iex|server|run)$/.test(
    args[0] ?? '',
  ) || name === 'server'
    ? { role: 'program', name: [program, ...args.slice(0, 1)].join(' ') }
    : undefined;
}
