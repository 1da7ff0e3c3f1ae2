import { ShellCommand } from '../../formats/shell/shell';
import { CommandContext } from '../Ecosystem';
import { InstallFact } from '../facts';
import { floatingInstall, lockedInstall } from '../shared/installFacts';
import { composerManifestsOf } from './composer';

/** What a command of an image build installs with Composer or PECL. */
export function install(
  command: ShellCommand,
  context: CommandContext,
): InstallFact | undefined {
  const { argv, operator, assignments } = command;
  const [first = '', second = ''] = argv;
  const program = baseName(first);
  if (program === 'pecl') return pecl(argv.slice(1));
  if (/^php\d*$/.test(program)) {
    if (operator === '|' && (argv.length === 1 || second === '--')) {
      return installer(argv);
    }
    const script =
      argv.find((word, index) => index > 0 && !word.startsWith('-')) ?? '';
    if (/^composer-setup\.php$|^installer$/.test(baseName(script)))
      return installer(argv);
    if (!/^composer(\.phar)?$/.test(baseName(script))) return undefined;
    return composer(argv.slice(argv.indexOf(script) + 1), assignments, context);
  }
  return /^composer\d?(\.phar)?$/.test(program)
    ? composer(argv.slice(1), assignments, context)
    : undefined;
}

function composer(
  args: readonly string[],
  assignments: Record<string, string>,
  context: CommandContext,
): InstallFact | undefined {
  const words = args.filter(
    (word, index) =>
      !word.startsWith('-') &&
      !/^(-d|--working-dir)$/.test(args[index - 1] ?? ''),
  );
  const verb = words[0] === 'global' ? words[1] : words[0];
  const rest = words.slice(words[0] === 'global' ? 2 : 1);
  const env = (name: string) => assignments[name] ?? context.env.get(name);
  switch (verb) {
    case 'install':
    case 'i':
      return {
        tool: 'composer',
        precision: 'locked',
        because: '`composer install` installs what `composer.lock` says',
        lockFiles: ['composer.lock'],
        development:
          args.includes('--no-dev') ||
          /^(1|true)$/.test(env('COMPOSER_NO_DEV') ?? '')
            ? 'omitted'
            : declaredDevelopment(context),
      };
    case 'update':
    case 'upgrade':
    case 'u':
      return args.includes('--lock')
        ? undefined
        : floatingInstall(
            'composer',
            '`composer update` resolves versions anew',
          );
    case 'require':
    case 'create-project': {
      const loose = rest.find(
        word => /\//.test(word) && !/[:@=]v?\d+\.\d+/.test(word),
      );
      const isExact =
        verb === 'create-project' &&
        rest.some(word => /^v?\d+\.\d+\.\d+$/.test(word));
      return loose && !isExact
        ? floatingInstall(
            'composer',
            `\`composer ${verb} ${loose}\` installs whatever is newest`,
          )
        : undefined;
    }
    case 'self-update':
      return rest.length > 0
        ? undefined
        : floatingInstall(
            'composer',
            '`composer self-update` installs whatever is newest',
          );
    default:
      return undefined;
  }
}

function declaredDevelopment({
  scope,
}: CommandContext): InstallFact['development'] {
  const declares = composerManifestsOf(scope).some(({ dependencies }) =>
    dependencies.some(({ development }) => development),
  );
  return declares ? 'included' : 'none-declared';
}

function pecl(args: readonly string[]): InstallFact | undefined {
  if (args.find(word => !word.startsWith('-')) !== 'install') return undefined;
  const names = args.filter(
    word => !word.startsWith('-') && word !== 'install',
  );
  const loose = names.find(name => !/-\d|-\$|^https?:|\.tgz$/.test(name));
  if (names.length === 0) return undefined;
  return loose
    ? floatingInstall(
        'pecl',
        `\`pecl install ${loose}\` installs whatever is newest`,
      )
    : lockedInstall('pecl', 'the command names exact versions');
}

/** Composer's installer, from the network. */
function installer(argv: readonly string[]): InstallFact {
  return argv.some(word => /^--version/.test(word))
    ? lockedInstall('composer', 'the installer is given a version')
    : floatingInstall(
        'composer',
        'Composer’s installer from the network installs whatever is newest',
      );
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
