import { CommandContext } from '../Ecosystem';
import { StartFact } from '../facts';
import { readCommand } from './command';
import { QUEUE_TASKS, SERVER_PROGRAMS } from './serverPrograms';

const WATCHERS = new Set([
  'rerun',
  'shotgun',
  'guard',
  'mr-sparkle',
  'sparkle',
]);

/** What a start command of a Ruby program is. */
export function start(
  argv: string[],
  { env }: CommandContext,
): StartFact | undefined {
  const [first = '', ...rest] = argv;
  const program = first.slice(first.lastIndexOf('/') + 1);
  if (/^bundler?$/.test(program)) {
    const at = rest.indexOf('exec');
    const inner =
      at < 0
        ? []
        : rest
            .slice(at + 1)
            .filter((word, index) => index > 0 || !word.startsWith('-'));
    if (inner.length === 0) return undefined;
    return {
      role: 'launcher',
      name: 'bundle exec',
      runs: { argv: inner },
      signals: 'replaced',
    };
  }
  if (program === 'thrust') {
    return {
      role: 'launcher',
      name: 'thrust',
      runs: { argv: rest },
      signals: 'forwarded',
    };
  }
  const command = readCommand(argv);
  if (!command) return undefined;
  const { program: name, args } = command;
  const production = isProduction(env, args);
  if (WATCHERS.has(name)) return { role: 'watcher', name };
  if (name === 'rails') return rails(args, production);
  if (name === 'hanami' && args[0] === 'server')
    return server('hanami server', production);
  if (name === 'rackup') return server('rackup', production);
  if (name === 'rake') {
    const task = args.find(word => word in QUEUE_TASKS);
    return {
      role: task ? 'production-server' : 'program',
      name: `rake ${task ?? args[0] ?? ''}`.trim(),
    };
  }
  if (name === 'dev' && /bin\/dev$/.test(first))
    return { role: 'development-server', name: 'bin/dev' };
  if (name === 'foreman' || name === 'overmind' || name === 'hivemind') {
    return { role: 'launcher', name, signals: 'forwarded' };
  }
  if (
    SERVER_PROGRAMS.has(name) &&
    !(name === 'jobs' && !/bin\/jobs$/.test(first))
  ) {
    return isDevelopment(args)
      ? { role: 'development-server', name }
      : { role: 'production-server', name };
  }
  if (name === 'ruby') {
    const script = args.find(word => !word.startsWith('-'));
    return { role: 'program', name: `ruby ${script ?? ''}`.trim() };
  }
  return /\.rb$/.test(name) ? { role: 'program', name } : undefined;
}

function rails(args: readonly string[], production: boolean): StartFact {
  const [verb = ''] = args;
  return verb === 'server' || verb === 's'
    ? server('rails server', production)
    : {
        role: verb in QUEUE_TASKS ? 'production-server' : 'program',
        name: `rails ${verb}`.trim(),
      };
}

function server(name: string, production: boolean): StartFact {
  return production
    ? { role: 'production-server', name }
    : { role: 'development-server', name: `${name} outside production` };
}

/** Whether the environment or an option says that it is for production. */
function isProduction(
  env: ReadonlyMap<string, string>,
  args: readonly string[],
): boolean {
  const option = args.find((_, index) =>
    /^(-e|-E|--environment|--env)$/.test(args[index - 1] ?? ''),
  );
  const stated =
    option ??
    args.find(word => /^--environment=/.test(word))?.split('=')[1] ??
    env.get('RAILS_ENV') ??
    env.get('RACK_ENV') ??
    env.get('APP_ENV') ??
    env.get('HANAMI_ENV');
  return (
    stated !== undefined &&
    !/^(development|test|\$.*)$/.test(stated) &&
    stated !== ''
  );
}

function isDevelopment(args: readonly string[]): boolean {
  return args.some(
    (word, index) =>
      /^(-e|--environment)$/.test(args[index - 1] ?? '') &&
      word === 'development',
  );
}
