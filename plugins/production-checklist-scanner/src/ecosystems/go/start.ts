import { CommandContext } from '../Ecosystem';
import { StartFact } from '../facts';
import { readGoCommand } from './goCommand';
import { mainsOf } from './mains';

/** Programs that compile and run anew at every change of the sources. */
const WATCHERS = new Set([
  'air',
  'reflex',
  'realize',
  'CompileDaemon',
  'compiledaemon',
  'modd',
  'wgo',
  'gow',
  'gowatch',
  'arelo',
  'fresh',
  'bee',
]);

/** What a start command of a Go program is. */
export function start(
  argv: string[],
  { scope }: CommandContext,
): StartFact | undefined {
  const command = readGoCommand(argv);
  if (command?.verb === 'run') {
    // The tool ends on SIGTERM and leaves the program that it started.
    return {
      role: 'development-server',
      name: 'go run',
      signals: 'swallowed',
    };
  }
  if (command?.verb === 'test') return { role: 'build', name: 'go test' };
  const name = argv[0]?.slice(argv[0].lastIndexOf('/') + 1) ?? '';
  if (WATCHERS.has(name)) {
    return name === 'bee' && argv[1] !== 'run'
      ? undefined
      : { role: 'watcher', name };
  }
  if (name === 'gin' && /^(run|-\w+|--\w+)/.test(argv[1] ?? '')) {
    return { role: 'watcher', name };
  }
  if (name === 'dlv') return { role: 'development-server', name };
  return mainsOf(scope).some(main => main.name === name)
    ? { role: 'program', name }
    : undefined;
}
