import { InstallFact } from '../../facts';
import { ALL_LOCK_FILES } from '../packages/lockFiles';
import { hasFlag } from './shellOptions';
import {
  InstallRequest,
  developmentIn,
  namedInstall,
  operandsOf,
} from './InstallRequest';

/** `corepack prepare pnpm@9.1.0`. What package.json names is exact. */
export function corepackInstall({
  argv,
}: InstallRequest): InstallFact | undefined {
  const [command = '', ...packages] = operandsOf(argv.slice(1));
  const named = packages.filter(name => name.includes('@'));
  return /^(prepare|install|use|up)$/.test(command) && named.length > 0
    ? namedInstall('corepack', named)
    : undefined;
}

/** `lerna bootstrap`. */
export function lernaInstall(request: InstallRequest): InstallFact | undefined {
  const { argv } = request;
  if (argv[1] !== 'bootstrap') return undefined;
  const strict = hasFlag(argv, '--ci', '--frozen-lockfile');
  return {
    tool: 'lerna',
    precision: strict ? 'locked' : 'floating',
    because: strict
      ? 'Lerna installs what the lock files say'
      : '`lerna bootstrap` may take other versions than the lock files say',
    lockFiles: [...ALL_LOCK_FILES],
    development: developmentIn(request),
  };
}

/** `rush install`, `rush update`. */
export function rushInstall(request: InstallRequest): InstallFact | undefined {
  const [, command] = request.argv;
  if (command !== 'install' && command !== 'update') return undefined;
  const strict = command === 'install';
  return {
    tool: 'rush',
    precision: strict ? 'locked' : 'floating',
    because: strict
      ? '`rush install` installs what the lock file says'
      : '`rush update` may change the lock file',
    lockFiles: ['pnpm-lock.yaml', 'npm-shrinkwrap.json', 'yarn.lock'],
    development: developmentIn(request),
  };
}
