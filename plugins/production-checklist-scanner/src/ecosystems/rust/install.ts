import { ShellCommand } from '../../formats/shell/shell';
import { InstallFact } from '../facts';
import { floatingInstall, lockedInstall } from '../shared/installFacts';
import { CargoCommand, readCargoCommand } from './cargoCommand';

/** What a command of an image build installs with Cargo. */
export function install({ argv }: ShellCommand): InstallFact | undefined {
  const command = readCargoCommand(argv);
  if (!command) return undefined;
  const { verb, targets } = command;
  switch (verb) {
    case 'build':
    case 'b':
    case 'run':
    case 'r':
    case 'test':
    case 't':
    case 'check':
    case 'rustc':
    case 'fetch':
    case 'vendor':
      return compiled(`cargo ${verb}`);
    case 'chef':
      // The recipe holds the lock file.
      return targets[0] === 'cook'
        ? lockedInstall(
            'cargo',
            '`cargo chef cook` builds what the recipe’s lock file says',
            [],
          )
        : undefined;
    case 'leptos':
      return targets[0] === 'build'
        ? compiled('cargo leptos build')
        : undefined;
    case 'install':
    case 'binstall':
      return installed(verb, command);
    case 'update':
      return floatingInstall('cargo', '`cargo update` chooses versions anew');
    case 'add':
      return floatingInstall('cargo', '`cargo add` chooses versions anew');
    default:
      return undefined;
  }
}

function compiled(command: string): InstallFact {
  return lockedInstall('cargo', `\`${command}\` follows Cargo.lock`, [
    'Cargo.lock',
  ]);
}

function installed(
  verb: string,
  { targets, options }: CargoCommand,
): InstallFact | undefined {
  const command = `cargo ${verb}`;
  if (options.has('--path')) {
    return options.has('--locked') || options.has('--frozen')
      ? compiled(`${command} --locked`)
      : floatingInstall(
          'cargo',
          `\`${command}\` leaves Cargo.lock aside without \`--locked\``,
        );
  }
  if (options.has('--git')) {
    return options.has('--rev') || options.has('--tag')
      ? lockedInstall('cargo', `\`${command}\` names a commit or tag`, [])
      : floatingInstall(
          'cargo',
          `\`${command} --git\` takes the newest commit`,
        );
  }
  if (targets.length === 0) return undefined;
  const version = options.get('--version') ?? options.get('--vers');
  const isExact = (text: string | undefined) =>
    text !== undefined &&
    (/^=?\d+\.\d+\.\d+/.test(text) || text.startsWith('$'));
  const loose = targets.find(
    target => !isExact(target.split('@')[1] ?? version),
  );
  return loose
    ? floatingInstall('cargo', `\`${loose}\` has no exact version`)
    : lockedInstall('cargo', `\`${command}\` names an exact version`, []);
}
