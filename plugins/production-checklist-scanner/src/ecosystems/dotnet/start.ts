import { CommandContext } from '../Ecosystem';
import { StartFact } from '../facts';
import { programsOf } from './projects';

/** What a start command of a .NET program is. */
export function start(
  argv: string[],
  { scope }: CommandContext,
): StartFact | undefined {
  const [first = '', ...rest] = argv;
  const program = first.slice(first.lastIndexOf('/') + 1).replace(/\.exe$/, '');
  if (program === 'dotnet') return dotnet(rest);
  // OpenTelemetry's launcher ends in `exec "$@"`.
  if (program === 'instrument.sh' && rest.length > 0) {
    return {
      role: 'launcher',
      name: program,
      runs: { argv: rest },
      signals: 'replaced',
    };
  }
  return programsOf(scope).some(({ name }) => name === program)
    ? { role: 'program', name: program }
    : undefined;
}

function dotnet(args: readonly string[]): StartFact | undefined {
  const [verb = ''] = args.filter(word => !word.startsWith('-'));
  const assembly = args.find(word => /\.(dll|exe)$/i.test(word));
  switch (verb) {
    case 'run':
      return { role: 'development-server', name: 'dotnet run' };
    case 'watch':
      return { role: 'watcher', name: 'dotnet watch' };
    case 'build':
    case 'publish':
    case 'test':
    case 'restore':
      return { role: 'build', name: `dotnet ${verb}` };
    default:
      return assembly
        ? { role: 'program', name: `dotnet ${assembly}` }
        : undefined;
  }
}
