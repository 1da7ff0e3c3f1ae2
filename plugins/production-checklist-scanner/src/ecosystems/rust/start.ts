import { CommandContext } from '../Ecosystem';
import { StartFact } from '../facts';
import { readCargoCommand } from './cargoCommand';
import { programsOf } from './crates';

const WATCHERS = new Set([
  'cargo-watch',
  'bacon',
  'systemfd',
  'watchexec',
  'trunk',
]);

/** What a start command of a Rust program is. */
export function start(
  argv: string[],
  { scope }: CommandContext,
): StartFact | undefined {
  const command = readCargoCommand(argv);
  if (command) {
    const { verb, targets } = command;
    if (verb === 'run' || verb === 'r') {
      return { role: 'development-server', name: 'cargo run' };
    }
    if (
      verb === 'watch' ||
      (verb === 'leptos' && /^(watch|serve)$/.test(targets[0] ?? ''))
    ) {
      return { role: 'watcher', name: `cargo ${verb}` };
    }
    return { role: 'build', name: `cargo ${verb}` };
  }
  const name = argv[0]?.slice(argv[0].lastIndexOf('/') + 1) ?? '';
  if (WATCHERS.has(name)) return { role: 'watcher', name };
  return programsOf(scope).some(program => program.name === name)
    ? { role: 'program', name }
    : undefined;
}
