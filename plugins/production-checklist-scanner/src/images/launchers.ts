import { baseName } from './imagePaths';

/** A program that only hands over to another. */
export interface Launch {
  name: string;
  /** What it runs; empty where it starts services of its own. */
  argv: string[];
  signals: 'replaced' | 'forwarded' | 'swallowed';
}

interface Launcher {
  signals: Launch['signals'];
  /** How many words stand between its options and the command. */
  positional?: number;
  /** Its options that take the next word. */
  valued?: RegExp;
  /** The command stands after `--`, wherever that is. */
  separated?: true;
}

const INIT: Launcher = { signals: 'forwarded', valued: /^-[pew]$/ };
const EXECS: Launcher = { signals: 'replaced' };
const EXECS_AS_USER: Launcher = { signals: 'replaced', positional: 1 };
const WAITS: Launcher = { signals: 'replaced', separated: true };
const INJECTS: Launcher = { signals: 'forwarded', separated: true };

const LAUNCHERS = new Map<string, Launcher>([
  ['tini', INIT],
  ['tini-static', INIT],
  ['docker-init', INIT],
  ['dumb-init', { signals: 'forwarded', valued: /^(-r|--rewrite)$/ }],
  ['catatonit', INIT],
  ['my_init', INIT],
  ['pid1', INIT],
  ['env', { signals: 'replaced', valued: /^(-u|-C|--unset|--chdir)$/ }],
  ['nice', { signals: 'replaced', valued: /^-n$/ }],
  ['ionice', { signals: 'replaced', valued: /^-[cnp]$/ }],
  ['nohup', EXECS],
  ['stdbuf', { signals: 'replaced', valued: /^-[ioe]$/ }],
  ['setpriv', EXECS],
  ['with-contenv', EXECS],
  ['ddtrace-run', EXECS],
  ['opentelemetry-instrument', { signals: 'replaced', valued: /^--\w+$/ }],
  ['gosu', EXECS_AS_USER],
  ['su-exec', EXECS_AS_USER],
  ['setuidgid', EXECS_AS_USER],
  ['s6-setuidgid', EXECS_AS_USER],
  ['chpst', { signals: 'replaced', valued: /^-[ueomdnlL/]$/ }],
  ['runuser', { signals: 'replaced', valued: /^(-u|-g|--user)$/ }],
  ['chroot', { signals: 'replaced', positional: 1 }],
  ['authbind', EXECS],
  ['sudo', { signals: 'forwarded', valued: /^(-u|-g|--user)$/ }],
  ['timeout', { signals: 'forwarded', positional: 1, valued: /^-[ks]$/ }],
  [
    'dockerize',
    {
      signals: 'forwarded',
      valued:
        /^-(template|wait|timeout|env|stdout|stderr|wait-retry-interval|delims)$/,
    },
  ],
  ['xvfb-run', { signals: 'swallowed', valued: /^-[nsef]$/ }],
  ['wait-for-it', WAITS],
  ['wait-for-it.sh', WAITS],
  ['wait-for', WAITS],
  ['wait-for.sh', WAITS],
  ['chamber', WAITS],
  ['doppler', INJECTS],
  ['infisical', INJECTS],
  ['berglas', INJECTS],
  ['op', INJECTS],
]);

/** Reads `tini -- node server.js`, `gosu app gunicorn …` and the like. */
export function unwrapLauncher(argv: readonly string[]): Launch | undefined {
  const name = baseName(argv[0] ?? '');
  const launcher = LAUNCHERS.get(name);
  if (!launcher) return undefined;
  const { signals } = launcher;
  const dashes = argv.indexOf('--');
  if (launcher.separated) {
    return dashes < 0
      ? undefined
      : { name, signals, argv: argv.slice(dashes + 1) };
  }
  let at = 1;
  for (; at < argv.length && isOption(argv[at], name); at += 1) {
    if (argv[at] === '--') {
      at += 1;
      break;
    }
    if (launcher.valued?.test(argv[at])) at += 1;
  }
  at += launcher.positional ?? 0;
  if (argv[at] === '--') at += 1;
  return { name, signals, argv: argv.slice(at) };
}

function isOption(word: string, name: string): boolean {
  return word.startsWith('-') || (name === 'env' && /^\w+=/.test(word));
}

/** The user that a command runs another as; undefined for any other command. */
export function userOf(argv: readonly string[]): string | undefined {
  const option = (pattern: RegExp) => {
    const at = argv.findIndex(word => pattern.test(word));
    if (at < 0) return undefined;
    const [, value] = argv[at].split('=');
    return value ?? argv[at + 1];
  };
  switch (baseName(argv[0] ?? '')) {
    case 'gosu':
    case 'su-exec':
    case 'setuidgid':
    case 's6-setuidgid':
      return argv[1];
    case 'chpst':
    case 'runuser':
      return option(/^(-u|--user)(=|$)/);
    case 'setpriv':
      return option(/^--reuid(=|$)/);
    default:
      return undefined;
  }
}
