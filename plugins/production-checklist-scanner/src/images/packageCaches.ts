import { ShellCommand } from '../formats/shell/shell';
import { ImageCommand } from './ImageFacts';
import { baseName } from './imagePaths';
import { readSystemPackages } from './systemPackages';

/** What an install leaves in its layer. */
export interface CacheFact {
  manager: 'apt' | 'apk' | 'dnf' | 'zypper' | 'pip' | 'uv';
  /** As a phrase: "the apt lists"; undefined where it leaves nothing. */
  left?: string;
}

/** How each package manager's cache is kept out of a layer. */
const CACHES: Record<
  CacheFact['manager'],
  {
    left: string;
    /** An option of the install itself. */
    option?: RegExp;
    /** A variable of the image. */
    variable?: string;
    /** Directories whose removal or cache mount does. */
    folders: RegExp;
    /** A command of the same RUN. */
    cleans?: RegExp;
  }
> = {
  apt: {
    left: 'the apt lists',
    folders: /^\/var\/(lib\/(apt|\{apt)|cache\/apt|cache\/?$|lib\/?$|\{)/,
  },
  apk: {
    left: 'the apk index',
    option: /^--no-cache$/,
    folders: /^\/(var|etc|lib)\/(cache\/)?(apk|\*)|^\/var\/cache/,
    cleans: /^apk cache clean/,
  },
  dnf: {
    left: 'the package cache',
    folders: /^\/var\/(cache|lib)\/(dnf|yum|libdnf|\*|\{)|^\/var\/cache/,
    cleans:
      /^(dnf|tdnf|yum|microdnf)\b.* clean\b|^(dnf|tdnf|yum|microdnf) clean/,
  },
  zypper: {
    left: 'the package cache',
    folders: /^\/var\/cache/,
    cleans: /^zypper\b.*\b(clean|cc)\b/,
  },
  pip: {
    left: 'pip’s cache',
    option: /^--no-cache(-dir)?$/,
    variable: 'PIP_NO_CACHE_DIR',
    folders: /\.cache(\/pip)?(\/|$|\*)|^\/pip-cache/,
    cleans: /^(\S*python3? -m )?pip3? cache purge/,
  },
  uv: {
    left: 'uv’s cache',
    option: /^(--no-cache|-n)$/,
    variable: 'UV_NO_CACHE',
    folders: /\.cache(\/uv)?(\/|$|\*)|uv-cache/,
    cleans: /^uv cache (clean|prune)/,
  },
};

/** What a command's package install leaves; undefined for any other command. */
export function cacheLeftBy(
  { command, cacheMounts, run }: ImageCommand,
  env: ReadonlyMap<string, string>,
): CacheFact | undefined {
  const manager = managerOf(command);
  if (!manager) return undefined;
  const cache = CACHES[manager];
  const { variable } = cache;
  const isSet = (values: Iterable<[string, string]>) =>
    [...values].some(
      ([name, value]) => name === variable && !/^(|0|false|no)$/i.test(value),
    );
  const clean =
    command.argv.some(word => cache.option?.test(word)) ||
    isSet(env) ||
    isSet(Object.entries(command.assignments)) ||
    cacheMounts.some(folder => cache.folders.test(folder)) ||
    run.some(other => cleans(other, cache));
  const { left } = cache;
  return { manager, ...(!clean && { left }) };
}

function cleans(
  { argv }: ShellCommand,
  { folders, cleans: pattern }: (typeof CACHES)[CacheFact['manager']],
): boolean {
  if (pattern?.test(argv.join(' '))) return true;
  const removes =
    baseName(argv[0] ?? '') === 'rm' ||
    (argv[0] === 'find' && argv.includes('-delete'));
  return removes && argv.slice(1).some(word => folders.test(word));
}

function managerOf(command: ShellCommand): CacheFact['manager'] | undefined {
  const packages = readSystemPackages(command);
  if (packages) {
    const { manager, action } = packages;
    // An update alone fills apt's lists, and nothing of the others.
    const fills =
      action === 'install' || (manager === 'apt' && action === 'update');
    if (!fills) return undefined;
    return manager === 'yum' || manager === 'microdnf' ? 'dnf' : manager;
  }
  const text = command.argv
    .map((word, at) => (at === 0 ? baseName(word) : word))
    .join(' ');
  if (/^(python[\d.]*( -\w+)* -m )?pip[\d.]*( --?[\w-]+)* install\b/.test(text))
    return 'pip';
  if (/^uv( --?[\w-]+)* (sync|pip install|add|tool install)\b/.test(text))
    return 'uv';
  return undefined;
}
