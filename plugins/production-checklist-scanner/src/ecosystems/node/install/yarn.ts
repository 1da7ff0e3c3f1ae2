import { join } from '../../../files/paths';
import { CommandContext } from '../../Ecosystem';
import { InstallFact } from '../../facts';
import { hasFlag } from './shellOptions';
import {
  InstallRequest,
  developmentIn,
  namedInstall,
  operandsOf,
} from './InstallRequest';

const LOCKS = ['yarn.lock'];
const VALUED =
  /^(--cwd|--network-timeout|--registry|--cache-folder|--modules-folder|--network-concurrency|--mutex|--mode)$/;

/** `yarn`, `yarn install`, `yarn workspaces focus`, `yarn global add …`. */
export function yarnInstall(request: InstallRequest): InstallFact | undefined {
  const { argv, env, context } = request;
  const [command = 'install', ...rest] = operandsOf(argv.slice(1), VALUED);
  if (argv.some(word => /^(--version|-v|--help)$/.test(word))) return undefined;
  const later = isBerry(context);
  // Later versions of Yarn do not heed NODE_ENV.
  const development = developmentIn(request, !later);
  switch (command) {
    case 'install': {
      const strict =
        hasFlag(
          argv,
          '--frozen-lockfile',
          '--immutable',
          '--immutable-cache',
        ) ||
        (later && isImmutable(env, context));
      return {
        tool: 'yarn',
        precision: strict ? 'locked' : 'floating',
        because: strict
          ? 'Yarn fails where the lock file does not fit'
          : `\`yarn install\` without \`${
              later ? '--immutable' : '--frozen-lockfile'
            }\` may change the lock file`,
        lockFiles: LOCKS,
        development,
      };
    }
    case 'workspaces':
      return rest[0] === 'focus'
        ? {
            tool: 'yarn',
            precision: 'locked',
            because: '`yarn workspaces focus` installs what the lock file says',
            lockFiles: LOCKS,
            development,
          }
        : undefined;
    case 'global':
      return rest[0] === 'add'
        ? namedInstall('yarn', rest.slice(1))
        : undefined;
    case 'add':
      return namedInstall('yarn', rest);
    case 'dlx':
      return namedInstall('yarn', rest.slice(0, 1));
    case 'set':
      return rest[0] === 'version' && !/^\d+\.\d+\.\d+/.test(rest[1] ?? '')
        ? {
            tool: 'yarn',
            precision: 'floating',
            because: `\`yarn set version ${
              rest[1] ?? ''
            }\` names no exact version`,
            lockFiles: [],
            development: 'none-declared',
          }
        : undefined;
    case 'upgrade':
    case 'up':
      return {
        tool: 'yarn',
        precision: 'floating',
        because: `\`yarn ${command}\` takes newer versions than the lock file says`,
        lockFiles: [],
        development,
      };
    default:
      return undefined;
  }
}

/** Whether Yarn 2 or later runs in the working directory. */
function isBerry({ scope, contextPath }: CommandContext): boolean {
  const folders = [contextPath, ...scope.directories];
  return folders.some(folder => {
    const manifest = scope.tree.read(join(folder, 'package.json'))?.text ?? '';
    return (
      /"packageManager"\s*:\s*"yarn@(?!1\.)/.test(manifest) ||
      scope.tree.has(join(folder, '.yarnrc.yml')) ||
      /^__metadata:/m.test(
        scope.tree.read(join(folder, 'yarn.lock'))?.text ?? '',
      )
    );
  });
}

/** Later versions fail by default where they know that they run in CI. */
function isImmutable(
  env: ReadonlyMap<string, string>,
  { scope, contextPath }: CommandContext,
): boolean {
  const variable = env.get('YARN_ENABLE_IMMUTABLE_INSTALLS');
  if (variable !== undefined) return /^(1|true)$/.test(variable);
  const configured = [contextPath, ...scope.directories]
    .map(folder => scope.tree.read(join(folder, '.yarnrc.yml'))?.code ?? '')
    .some(code => /^enableImmutableInstalls:\s*true/m.test(code));
  return configured || /^(1|true)$/.test(env.get('CI') ?? '');
}
