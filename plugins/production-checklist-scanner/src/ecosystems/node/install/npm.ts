import { InstallFact } from '../../facts';
import { hasFlag } from './shellOptions';
import {
  InstallRequest,
  developmentIn,
  namedInstall,
  operandsOf,
} from './InstallRequest';

const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json'];
/** Options that take the next word. */
const VALUED =
  /^(--prefix|-C|--registry|--omit|--only|--loglevel|--cache|-w|--workspace|--include|--userconfig|--network-timeout|--fetch-[\w-]+|--maxsockets)$/;
const CLEAN = /^(ci|cit|clean-install|ic|install-clean|clean-install-test)$/;
const INSTALL = /^(install|i|in|ins|inst|isntall|add|it|install-test)$/;

/** `npm ci`, `npm install`, `npm prune`, `npm install -g …`. */
export function npmInstall(request: InstallRequest): InstallFact | undefined {
  const [command = '', ...packages] = operandsOf(request.argv.slice(1), VALUED);
  const development = developmentIn(request);
  if (CLEAN.test(command)) {
    return {
      tool: 'npm',
      precision: 'locked',
      because: '`npm ci` installs what the lock file says',
      lockFiles: LOCKS,
      development,
    };
  }
  if (command === 'prune') {
    return {
      tool: 'npm',
      precision: 'locked',
      because: '`npm prune` only removes packages',
      lockFiles: [],
      development,
    };
  }
  if (/^(update|up|upgrade)$/.test(command)) {
    return {
      tool: 'npm',
      precision: 'floating',
      because: '`npm update` takes newer versions than the lock file says',
      lockFiles: [],
      development,
    };
  }
  if (!INSTALL.test(command)) return undefined;
  if (packages.length > 0) return namedInstall('npm', packages);
  // `npm install -g` of the directory itself
  if (hasFlag(request.argv, '-g', '--global')) return undefined;
  return {
    tool: 'npm',
    precision: 'floating',
    because: '`npm install` may take other versions than the lock file says',
    lockFiles: LOCKS,
    development,
  };
}

/** `npx --yes name@latest`; a package that is installed already is none. */
export function npxInstall({ argv }: InstallRequest): InstallFact | undefined {
  const tool = argv[0];
  const named = argv
    .slice(1)
    .flatMap((word, index, words) =>
      /^(-p|--package)$/.test(words[index - 1] ?? '')
        ? word
        : /^--package=(.+)$/.exec(word)?.[1] ?? [],
    );
  const [program] = operandsOf(argv.slice(1), /^(-p|--package|-c|--call)$/);
  const packages = named.length > 0 ? named : [program ?? ''];
  return packages.some(name => /.@/.test(name))
    ? namedInstall(tool, packages)
    : undefined;
}
