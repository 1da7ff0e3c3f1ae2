import { ShellCommand } from '../../formats/shell/shell';
import { InstallFact } from '../facts';
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
        ? locked(
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
      return floating('`cargo update` chooses versions anew');
    case 'add':
      return floating('`cargo add` chooses versions anew');
    default:
      return undefined;
  }
}

function compiled(command: string): InstallFact {
  return locked(`\`${command}\` follows Cargo.lock`, ['Cargo.lock']);
}

function installed(
  verb: string,
  { targets, options }: CargoCommand,
): InstallFact | undefined {
  const command = `cargo ${verb}`;
  if (options.has('--path')) {
    return options.has('--locked') || options.has('--frozen')
      ? compiled(`${command} --locked`)
      : floating(`\`${command}\` leaves Cargo.lock aside without \`--locked\``);
  }
  if (options.has('--git')) {
    return options.has('--rev') || options.has('--tag')
      ? locked(`\`${command}\` names a commit or tag`, [])
      : floating(`\`${command} --git\` takes the newest commit`);
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
    ? floating(`\`${loose}\` has no exact version`)
    : locked(`\`${command}\` names an exact version`, []);
}

function locked(because: string, lockFiles: string[]): InstallFact {
  return {
    tool: 'cargo',
    precision: 'locked',
    because,
    lockFiles,
    development: 'none-declared',
  };
}

function floating(because: string): InstallFact {
  return { ...locked(because, []), precision: 'floating' };
}
