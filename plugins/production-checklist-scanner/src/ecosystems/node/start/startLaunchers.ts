import { join } from '../../../files/paths';
import { parseShell } from '../../../formats/shell/parseShell';
import { CommandContext } from '../../Ecosystem';
import { StartFact } from '../../facts';
import { runScript } from '../install/runScript';

interface NodeLauncher {
  signals: StartFact['signals'];
  /** Options that take the next word. */
  valued?: RegExp;
  /** `NAME=value` words stand before the command. */
  assigns?: true;
  /** The command stands after `--`, where there is one. */
  separated?: true;
  /** The command is one word, as a shell would read it. */
  shell?: true;
  /** Words between the program and the command. */
  subcommands?: readonly string[];
}

/** Programs of npm that run another one. */
const LAUNCHERS: ReadonlyMap<string, NodeLauncher> = new Map<
  string,
  NodeLauncher
>([
  ['npx', { signals: 'swallowed', valued: /^(-p|--package|-c)$/ }],
  ['bunx', { signals: 'swallowed' }],
  ['pnpx', { signals: 'swallowed' }],
  ['cross-env', { signals: 'forwarded', assigns: true }],
  ['cross-env-shell', { signals: 'swallowed', assigns: true }],
  ['dotenv', { signals: 'forwarded', separated: true, valued: /^-[epcv]$/ }],
  ['dotenvx', { signals: 'forwarded', separated: true, valued: /^(-f|-e)$/ }],
  ['env-cmd', { signals: 'forwarded', valued: /^(-f|--file|-e|-r)$/ }],
  ['dotenv-flow', { signals: 'forwarded', separated: true }],
  ['better-npm-run', { signals: 'swallowed' }],
  [
    'concurrently',
    {
      signals: 'forwarded',
      shell: true,
      valued: /^(-n|--names|-c|--prefix-colors|-p)$/,
    },
  ],
  ['clinic', { signals: 'forwarded', separated: true }],
]);

/** `npm exec`, `yarn exec`, `pnpm exec`, `yarn node`. */
const SUBCOMMANDS: Readonly<Record<string, RegExp>> = {
  npm: /^(exec|x)$/,
  pnpm: /^(exec|dlx)$/,
  yarn: /^(exec|dlx|node|run)$/,
  bun: /^x$/,
};

/** What a launcher of the npm world runs in turn. */
export function unwrapNodeLauncher(
  name: string,
  argv: readonly string[],
  context: CommandContext,
): StartFact | undefined {
  const swallowed = (words: string[]): StartFact => ({
    role: 'launcher',
    name,
    runs: { argv: words },
    signals: 'swallowed',
  });
  if (/^pm2(-runtime|-docker)?$/.test(name)) return pm2(name, argv, context);
  if (/^(npm-run-all2?|run-[sp])$/.test(name))
    return runAll(name, argv, context);
  if (name === 'lerna' || name === 'turbo')
    return workspaceRun(name, argv, context);
  if (Object.hasOwn(SUBCOMMANDS, name)) {
    const [command = '', ...rest] = argv.slice(1).filter(word => word !== '--');
    if (SUBCOMMANDS[name].test(command)) {
      const words = rest.filter((word, at) => at > 0 || !word.startsWith('-'));
      return swallowed(command === 'node' ? ['node', ...words] : words);
    }
    // Yarn, pnpm and Bun run a program where no script is called so.
    return name === 'npm' ||
      /^(-|install$|start$|run$)/.test(command) ||
      name === 'bun'
      ? undefined
      : swallowed([command, ...rest]);
  }
  const launcher = LAUNCHERS.get(name);
  if (!launcher) return undefined;
  const words = commandAfter(launcher, argv.slice(1));
  if (words.length === 0) return undefined;
  return {
    role: 'launcher',
    name,
    signals: launcher.signals,
    runs: {
      argv: launcher.shell
        ? parseShell(words[words.length - 1])[0]?.argv ?? words
        : words,
    },
  };
}

function commandAfter(
  { assigns, separated, valued }: NodeLauncher,
  words: readonly string[],
): string[] {
  const dashes = words.indexOf('--');
  if (separated && dashes >= 0) return words.slice(dashes + 1);
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (valued?.test(word)) at += 2;
    else if (
      word.startsWith('-') ||
      (assigns && /^\w+=/.test(word)) ||
      (separated && word === 'run')
    )
      at += 1;
    else break;
  }
  return words.slice(at);
}

/** pm2 sends SIGINT to what it runs, and starts it from a file at times. */
function pm2(
  name: string,
  argv: readonly string[],
  { scope, contextPath }: CommandContext,
): StartFact {
  const words = argv.slice(1).filter(word => !word.startsWith('-'));
  const target = /^(start|restart|reload|startOrRestart)$/.test(words[0] ?? '')
    ? words[1]
    : words[0];
  const watches = argv.includes('--watch');
  const config =
    target && /\.(config\.[cm]?js|json|ya?ml)$/.test(target)
      ? scope.tree.read(join(contextPath, target.replace(/^\.\//, '')))
      : undefined;
  const script = config
    ? /["']?\bscript["']?\s*:\s*["']?([^"',\n]+)/.exec(config.code)?.[1]
    : target;
  if (watches) return { role: 'watcher', name: `${name} --watch` };
  return {
    role: 'launcher',
    name,
    signals: 'swallowed',
    ...(script && {
      runs: {
        argv: /\.[cm]?[jt]s$|\//.test(script)
          ? ['node', script.trim()]
          : script.trim().split(/\s+/),
      },
    }),
  };
}

/** `npm-run-all build start` comes to run its last script. */
function runAll(
  name: string,
  argv: readonly string[],
  context: CommandContext,
): StartFact | undefined {
  const scripts = argv.slice(1).filter(word => !word.startsWith('-'));
  const facts = scripts.flatMap(
    script => runScript(['npm', 'run', script], context) ?? [],
  );
  const last = facts[facts.length - 1];
  return (
    last && {
      role: 'launcher',
      name,
      signals: 'swallowed',
      runs: { shell: last.text, at: last.at },
    }
  );
}

/** `lerna run start --scope api`, `turbo run start --filter=api`. */
function workspaceRun(
  name: string,
  argv: readonly string[],
  context: CommandContext,
): StartFact | undefined {
  const words = argv.slice(1).filter(word => !word.startsWith('-'));
  const script = words[0] === 'run' ? words[1] : words[0];
  const call = script ? runScript(['npm', 'run', script], context) : undefined;
  return {
    role: 'launcher',
    name,
    signals: 'swallowed',
    ...(call && { runs: { shell: call.text, at: call.at } }),
  };
}
