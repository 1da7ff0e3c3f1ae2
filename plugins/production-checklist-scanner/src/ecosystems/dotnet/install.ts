import { ShellCommand } from '../../formats/shell/shell';
import { CommandContext } from '../Ecosystem';
import { InstallFact } from '../facts';
import { floatingInstall, lockedInstall } from '../shared/installFacts';
import { dependencies } from './dependencies';

/** What a command of an image build installs with a .NET tool. */
export function install(
  { argv }: ShellCommand,
  context: CommandContext,
): InstallFact | undefined {
  const [first = '', ...rest] = argv;
  const program = first.slice(first.lastIndexOf('/') + 1);
  const words = rest.filter(word => !word.startsWith('-'));
  if (program === 'dotnet') return dotnet(words, rest, context);
  if (/^(nuget|msbuild)(\.exe)?$/i.test(program)) {
    const restores =
      /^restore$/.test(words[0] ?? '') ||
      rest.some(word => /^[-/]t(arget)?:restore/i.test(word));
    return restores ? restored(`${program} restore`, context) : undefined;
  }
  if (program === 'paket' || program === 'paket.exe') return paket(words[0]);
  return undefined;
}

function dotnet(
  [verb, second, third]: readonly string[],
  options: readonly string[],
  context: CommandContext,
): InstallFact | undefined {
  switch (verb) {
    case 'restore':
    case 'build':
    case 'publish':
    case 'pack':
    case 'test':
    case 'run':
    case 'watch':
      return restored(`dotnet ${verb}`, context);
    case 'tool':
      return tool(second, third, options);
    case 'add':
      return options.includes('package')
        ? pinned('dotnet add package', versionIn(options))
        : undefined;
    case 'paket':
      return paket(second);
    default:
      return undefined;
  }
}

function tool(
  verb: string | undefined,
  name: string | undefined,
  options: readonly string[],
): InstallFact | undefined {
  if (verb === 'restore') {
    return lockedInstall(
      'dotnet tool',
      'the tool manifest names exact versions',
    );
  }
  if (verb !== 'install' && verb !== 'update') return undefined;
  const atSign = name?.split('@')[1];
  return pinned(`dotnet tool ${verb}`, versionIn(options) ?? atSign);
}

function versionIn(options: readonly string[]): string | undefined {
  const at = options.findIndex(word => /^(--version|-v)(=|$)/.test(word));
  if (at < 0) return undefined;
  return options[at].split('=')[1] ?? options[at + 1];
}

function pinned(command: string, version: string | undefined): InstallFact {
  return version !== undefined && !version.includes('*')
    ? lockedInstall(command, `\`${command}\` names a version`)
    : floatingInstall(command, `\`${command}\` names no exact version`);
}

/** A restore takes the versions that the projects say. */
function restored(command: string, { scope }: CommandContext): InstallFact {
  const loose = dependencies(scope)
    .manifests.filter(({ lock }) => lock.state !== 'committed')
    .flatMap(manifest => manifest.dependencies)
    .find(({ precision }) => precision === 'floating');
  return loose
    ? floatingInstall(
        'NuGet',
        `\`${loose.name}\` at \`${loose.requirement}\` is held by no lock file`,
      )
    : lockedInstall(
        'NuGet',
        `\`${command}\` restores the versions that the projects name`,
      );
}

function paket(verb: string | undefined): InstallFact | undefined {
  if (verb === 'restore') {
    return {
      ...lockedInstall('Paket', '`paket restore` follows paket.lock'),
      lockFiles: ['paket.lock'],
    };
  }
  return verb === 'install' || verb === 'update'
    ? floatingInstall('Paket', `\`paket ${verb}\` may choose versions anew`)
    : undefined;
}
