import { ShellCommand } from '../formats/shell/shell';
import { baseName } from './imagePaths';

/** What one command of a system's package manager does. */
export interface SystemPackages {
  manager: 'apt' | 'apk' | 'dnf' | 'yum' | 'microdnf' | 'zypper';
  /** `update` only reads what there is to install. */
  action: 'install' | 'remove' | 'update';
  /** As written, versions included; files and addresses left out. */
  packages: string[];
  /** What apk calls the group of what it installs. */
  group?: string;
  /** Whether it removes what nothing depends on any more. */
  automatic: boolean;
  /** Every word, for the options. */
  words: readonly string[];
}

const MANAGERS = new Map<string, SystemPackages['manager']>([
  ['apt-get', 'apt'],
  ['apt', 'apt'],
  ['aptitude', 'apt'],
  ['apk', 'apk'],
  ['dnf', 'dnf'],
  ['tdnf', 'dnf'],
  ['yum', 'yum'],
  ['microdnf', 'microdnf'],
  ['zypper', 'zypper'],
]);
const VERBS: Record<string, SystemPackages['action']> = {
  install: 'install',
  add: 'install',
  in: 'install',
  swap: 'install',
  localinstall: 'install',
  groupinstall: 'install',
  'build-dep': 'install',
  remove: 'remove',
  erase: 'remove',
  purge: 'remove',
  autoremove: 'remove',
  del: 'remove',
  update: 'update',
  upgrade: 'update',
  'dist-upgrade': 'update',
  makecache: 'update',
  refresh: 'update',
};
/** Options that take the next word. */
const VALUED =
  /^(-t|--target-release|-o|--option|-c|--config-file|--virtual|-X|--repository|-p|--root|--keys-dir|--repositories-file|--installroot|--releasever|--enablerepo|--disablerepo|--cache-dir|--arch)$/;

/** Reads a command of apt, apk, dnf and their like; undefined for any other. */
export function readSystemPackages({
  argv: words,
}: ShellCommand): SystemPackages | undefined {
  const manager = MANAGERS.get(baseName(words[0] ?? ''));
  if (!manager) return undefined;
  let action: SystemPackages['action'] | undefined;
  let swaps = false;
  let group: string | undefined;
  const packages: string[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at];
    if (VALUED.test(word)) {
      at += 1;
      if (word === '-t' || word === '--virtual') group = words[at];
    } else if (word.startsWith('--virtual=')) group = word.slice(10);
    else if (word.startsWith('-')) continue;
    else if (action === undefined && Object.hasOwn(VERBS, word)) {
      action = VERBS[word];
      swaps = word === 'swap';
    } else if (action !== undefined && isPackage(word)) packages.push(word);
  }
  if (action === undefined) return undefined;
  return {
    manager,
    action,
    packages: swaps ? packages.slice(1) : packages,
    ...(manager === 'apk' && group && { group }),
    automatic: words.some(word =>
      /^(--auto-remove|--autoremove|autoremove)$/.test(word),
    ),
    words,
  };
}

/** Not a file, an address, or what a variable that is not known stands for. */
function isPackage(word: string): boolean {
  return word !== '' && !/^[./~]|[\\/]|\.(deb|rpm|apk)$|^\$|^`|^:$/.test(word);
}
