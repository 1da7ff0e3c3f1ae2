import { join } from '../../../files/paths';
import { InstallFact } from '../../facts';
import { hasFlag } from './shellOptions';
import {
  InstallRequest,
  developmentIn,
  namedInstall,
  operandsOf,
} from './InstallRequest';

const LOCKS = ['pnpm-lock.yaml'];
const VALUED = /^(--filter|-F|-C|--dir|--store-dir|--registry|--reporter)$/;

/** `pnpm install`, `pnpm fetch`, `pnpm deploy`, `pnpm add -g …`. */
export function pnpmInstall(request: InstallRequest): InstallFact | undefined {
  const { argv, env, context } = request;
  const [command = '', ...rest] = operandsOf(argv.slice(1), VALUED);
  const development = developmentIn(request);
  const locked = (because: string): InstallFact => ({
    tool: 'pnpm',
    precision: 'locked',
    because,
    lockFiles: LOCKS,
    development,
  });
  switch (command) {
    case 'install':
    case 'i': {
      if (hasFlag(argv, '--frozen-lockfile')) {
        return locked(
          '`--frozen-lockfile` fails where the lock file does not fit',
        );
      }
      const loosened = argv.some(word =>
        /^--(no-frozen-lockfile|frozen-lockfile=false|no-lockfile)$/.test(word),
      );
      if (!loosened && isStrict(env, context.scope.directories, context)) {
        return locked('pnpm is told to fail where the lock file does not fit');
      }
      return {
        tool: 'pnpm',
        precision: 'floating',
        because:
          '`pnpm install` without `--frozen-lockfile` may change the lock file',
        lockFiles: LOCKS,
        development,
      };
    }
    case 'ci':
    case 'clean-install':
      return locked('`pnpm ci` installs what the lock file says');
    case 'fetch':
      return locked('`pnpm fetch` takes what the lock file says');
    case 'deploy':
      return locked('`pnpm deploy` copies what the lock file says');
    case 'prune':
      return { ...locked('`pnpm prune` only removes packages'), lockFiles: [] };
    case 'add':
      return namedInstall('pnpm', rest);
    case 'dlx':
      return namedInstall('pnpm', rest.slice(0, 1));
    case 'update':
    case 'up':
      return {
        tool: 'pnpm',
        precision: 'floating',
        because: '`pnpm update` takes newer versions than the lock file says',
        lockFiles: [],
        development,
      };
    default:
      return undefined;
  }
}

/** pnpm is strict by default where it knows that it runs in CI. */
function isStrict(
  env: ReadonlyMap<string, string>,
  directories: readonly string[],
  { scope, contextPath }: InstallRequest['context'],
): boolean {
  if (/^(1|true)$/.test(env.get('CI') ?? '')) return true;
  return [contextPath, ...directories].some(
    folder =>
      /^frozen-lockfile\s*=\s*true/m.test(
        scope.tree.read(join(folder, '.npmrc'))?.text ?? '',
      ) ||
      /^frozenLockfile:\s*true/m.test(
        scope.tree.read(join(folder, 'pnpm-workspace.yaml'))?.text ?? '',
      ),
  );
}
