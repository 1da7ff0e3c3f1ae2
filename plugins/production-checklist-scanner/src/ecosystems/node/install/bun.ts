import { InstallFact } from '../../facts';
import { hasFlag } from './shellOptions';
import {
  InstallRequest,
  developmentIn,
  namedInstall,
  operandsOf,
} from './InstallRequest';

const LOCKS = ['bun.lock', 'bun.lockb'];

/** `bun install`, `bun ci`, `bun add -g …`. */
export function bunInstall(request: InstallRequest): InstallFact | undefined {
  const { argv } = request;
  const [command = '', ...rest] = operandsOf(argv.slice(1), /^(--cwd|-c)$/);
  const global = hasFlag(argv, '-g', '--global');
  if (command === 'x') {
    return rest[0]?.includes('@', 1)
      ? namedInstall('bun', rest.slice(0, 1))
      : undefined;
  }
  if (!/^(install|i|add|a|ci|update)$/.test(command)) return undefined;
  if (rest.length > 0) return namedInstall('bun', rest);
  if (global) return undefined;
  const strict = command === 'ci' || hasFlag(argv, '--frozen-lockfile');
  return {
    tool: 'bun',
    precision: strict ? 'locked' : 'floating',
    because: strict
      ? 'Bun fails where the lock file does not fit'
      : `\`bun ${command}\` without \`--frozen-lockfile\` may change the lock file`,
    lockFiles: LOCKS,
    development: developmentIn(request, false),
  };
}
