import { ShellCommand } from '../../formats/shell/shell';
import { CommandContext } from '../Ecosystem';
import { InstallFact } from '../facts';
import { floatingInstall, lockedInstall } from '../shared/installFacts';
import { PythonCommand, readCommand } from './command';
import { pipInstall } from './pipInstall';
import { projectInstall } from './projectInstall';

/** What a command of an image build installs with a Python package manager. */
export function install(
  command: ShellCommand,
  context: CommandContext,
): InstallFact | undefined {
  const called = readCommand(command.argv);
  if (!called) return undefined;
  if (
    called.program === 'python' &&
    called.args[0] === '-' &&
    command.operator === '|'
  ) {
    return floatingInstall(
      'pip',
      'an installer from the network is piped into Python',
    );
  }
  return read(called, command, context);
}

function read(
  called: PythonCommand,
  command: ShellCommand,
  context: CommandContext,
): InstallFact | undefined {
  const { program, args } = called;
  const runAt = args.indexOf('run');
  if (runAt >= 0 && /^(uv|poetry|pipenv|pdm|rye)$/.test(program)) {
    // `poetry run pip install …`
    return install({ ...command, argv: args.slice(runAt + 1) }, context);
  }
  const env = new Map([...context.env, ...Object.entries(command.assignments)]);
  switch (program) {
    case 'pip':
      return pipInstall(args, { ...context, env }, 'pip');
    case 'pipx':
      return pipInstall(args, { ...context, env }, 'pipx');
    case 'uv':
      return uv(args, { ...context, env });
    case 'poetry':
    case 'pipenv':
    case 'pdm':
    case 'hatch':
    case 'rye':
      return projectInstall(program, args, { ...context, env });
    case 'conda':
    case 'mamba':
    case 'micromamba':
      return conda(program, args);
    case 'conda-lock':
      return args[0] === 'install'
        ? lockedInstall(
            'conda',
            '`conda-lock install` installs what the lock file says',
            [],
          )
        : undefined;
    default:
      return undefined;
  }
}

function uv(args: string[], context: CommandContext): InstallFact | undefined {
  const words = args.slice(args.findIndex(word => !word.startsWith('-')));
  const [verb, second] = words;
  if (verb === 'pip') return pipInstall(words.slice(1), context, 'uv pip');
  if (verb === 'tool' && second === 'install') {
    return pipInstall(words.slice(1), context, 'uv tool');
  }
  if (verb === 'add')
    return floatingInstall('uv', '`uv add` resolves versions anew');
  return verb === 'sync' ? projectInstall('uv', words, context) : undefined;
}

const EXACT_CONDA = /^[\w.:-]+=+\d+\.\d+/;

function conda(program: string, args: string[]): InstallFact | undefined {
  const [verb, second] = args;
  if (verb === 'env' && /^(create|update)$/.test(second ?? '')) {
    return floatingInstall(
      'conda',
      `\`${program} env ${second}\` resolves versions anew`,
    );
  }
  if (!/^(install|create)$/.test(verb ?? '')) return undefined;
  const files = args.filter((_, index) =>
    /^(-f|--file)$/.test(args[index - 1] ?? ''),
  );
  if (files.some(file => /lock|explicit/.test(file))) {
    return lockedInstall(
      'conda',
      `\`${program} ${verb}\` installs what the lock file says`,
      [],
    );
  }
  const packages = args
    .slice(1)
    .filter(
      (word, index) =>
        !word.startsWith('-') &&
        !/^-(n|c|p|f|-name|-channel|-prefix|-file)$/.test(args[index] ?? ''),
    );
  const loose = packages.find(word => !EXACT_CONDA.test(word));
  if (loose || files.length > 0) {
    return floatingInstall(
      'conda',
      `\`${program} ${verb}\` installs ${
        loose
          ? `\`${loose}\` without an exact version`
          : 'from a file that locks nothing'
      }`,
    );
  }
  return packages.length > 0
    ? lockedInstall('conda', 'every package has an exact version', [])
    : undefined;
}
