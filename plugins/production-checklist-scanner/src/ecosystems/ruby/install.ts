import { ShellCommand } from '../../formats/shell/shell';
import { findDockerfiles } from '../../images/findDockerfiles';
import { CommandContext } from '../Ecosystem';
import { InstallFact } from '../facts';
import { floatingInstall, lockedInstall } from '../shared/installFacts';
import { gemManifestsOf } from './gems';

/** What a command of an image build installs with RubyGems or Bundler. */
export function install(
  { argv }: ShellCommand,
  context: CommandContext,
): InstallFact | undefined {
  const program = (argv[0] ?? '').replace(/^.*\//, '');
  const args = argv.slice(1);
  if (program === 'gem') return gem(args);
  if (program !== 'bundle' && program !== 'bundler') return undefined;
  const verb =
    args.find(word => !word.startsWith('-') && !/^_[\d.]+_$/.test(word)) ??
    'install';
  if (verb === 'update' || verb === 'add') {
    return floatingInstall(
      'bundler',
      `\`bundle ${verb}\` resolves versions anew`,
    );
  }
  if (verb !== 'install' && verb !== 'package' && verb !== 'cache')
    return undefined;
  return {
    tool: 'bundler',
    precision: 'locked',
    because: '`bundle install` installs what `Gemfile.lock` says',
    lockFiles: ['Gemfile.lock', 'gems.locked'],
    development: developmentOf(args, context),
  };
}

function gem(args: readonly string[]): InstallFact | undefined {
  const [verb] = args;
  if (verb === 'update') {
    const isExact = args.some(word => /^\d+\.\d+/.test(word));
    return isExact
      ? lockedInstall('gem', 'the command names exact versions')
      : floatingInstall('gem', '`gem update` installs whatever is newest');
  }
  if (verb !== 'install' && verb !== 'i') return undefined;
  const stated = args.some(
    word => /^(-v|--version)(=|$)/.test(word) || /^-v./.test(word),
  );
  const names = args
    .slice(1)
    .filter(
      (word, index) =>
        !word.startsWith('-') &&
        !/^(-v|--version|-i|--install-dir|-n|--bindir|--source|-s|-P|--platform)$/.test(
          args[index],
        ),
    );
  const loose = names.find(
    name => !/:\d/.test(name) && !/:\$/.test(name) && !name.endsWith('.gem'),
  );
  if (names.length === 0) return undefined;
  return stated || !loose
    ? lockedInstall('gem', 'the command names exact versions')
    : floatingInstall(
        'gem',
        `\`gem install ${loose}\` installs whatever is newest`,
      );
}

/** Whether the development and test groups come along. */
function developmentOf(
  args: readonly string[],
  context: CommandContext,
): InstallFact['development'] {
  const { env, scope } = context;
  const without = [env.get('BUNDLE_WITHOUT'), ...args].join(' ');
  const only = env.get('BUNDLE_ONLY') ?? '';
  if (
    /--without|\bdevelopment\b/.test(without) ||
    /default|production/.test(only)
  )
    return 'omitted';
  if (isConfigured(context)) return 'omitted';
  const declares = gemManifestsOf(scope).some(({ gems }) =>
    gems.some(({ development }) => development),
  );
  return declares ? 'included' : 'none-declared';
}

/** `bundle config set without development`, in the build or committed. */
function isConfigured({ scope }: CommandContext): boolean {
  const committed = scope.inherited('.bundle/config')?.text ?? '';
  return (
    /BUNDLE_WITHOUT:[^\n]*development/.test(committed) ||
    findDockerfiles(scope).some(({ dockerfile }) =>
      /^[^#\n]*\bbundler? config\b[^\n]*\bwithout\b[^\n]*\bdevelopment\b/m.test(
        dockerfile.file.text,
      ),
    )
  );
}
