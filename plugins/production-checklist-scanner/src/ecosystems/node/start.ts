import { join } from '../../files/paths';
import { CommandContext } from '../Ecosystem';
import { StartFact } from '../facts';
import { nodeProgram } from './start/nodeProgram';
import { runScript } from './install/runScript';
import { START_TOOLS, StartTool } from './start/startTools';
import { unwrapNodeLauncher } from './start/startLaunchers';

/** What a start command of Node.js is. */
export function start(
  argv: string[],
  context: CommandContext,
): StartFact | undefined {
  const words = withoutCorepack(argv);
  const name = words[0]?.slice(words[0].lastIndexOf('/') + 1) ?? '';
  if (/^(npm|yarn|yarnpkg|pnpm|bun)$/.test(name)) {
    const script = scriptFact(name, words, context);
    if (script) return script;
  }
  const launched = unwrapNodeLauncher(name, words, context);
  if (launched) return launched;
  if (/^(node|nodejs|bun|deno)$/.test(name)) {
    return nodeProgram(name, words, context, toolFact);
  }
  return toolFact(name, words.slice(1)) ?? executable(words, context);
}

function withoutCorepack(argv: string[]): string[] {
  return argv[0] === 'corepack' && /^(npm|yarn|pnpm)$/.test(argv[1] ?? '')
    ? argv.slice(1)
    : argv;
}

function scriptFact(
  name: string,
  argv: readonly string[],
  context: CommandContext,
): StartFact | undefined {
  const script = runScript(argv, context);
  if (!script) return undefined;
  const { text, at, args } = script;
  return {
    role: 'launcher',
    name,
    runs: { shell: [text, ...args].join(' '), at },
    // The shell between them never passes the signal on.
    signals: /^\s*exec\s/.test(text) ? 'forwarded' : 'swallowed',
  };
}

/** A tool of the table, by its name. */
function toolFact(
  name: string,
  args: readonly string[],
): StartFact | undefined {
  const tool = START_TOOLS.get(name);
  if (!tool) return undefined;
  const command = args.find(word => !word.startsWith('-')) ?? '';
  const known = Object.hasOwn(tool.commands, command);
  return {
    role: roleOf(tool, known ? command : '', args),
    name: known && command ? `${name} ${command}` : name,
  };
}

function roleOf(
  { commands, watches }: StartTool,
  command: string,
  args: readonly string[],
): StartFact['role'] {
  if (watches && args.some(word => watches.test(word))) return 'watcher';
  return commands[command] ?? commands[''];
}

/** A file of the repository that Node.js runs by its first line. */
function executable(
  argv: readonly string[],
  { scope, contextPath }: CommandContext,
): StartFact | undefined {
  const path = (argv[0] ?? '').replace(/^\.\//, '');
  if (!path || path.startsWith('/')) return undefined;
  const file = scope.tree.read(join(contextPath, path));
  return file && /^#![^\n]*\b(node|bun|deno)\b/.test(file.text)
    ? { role: 'program', name: argv[0] }
    : undefined;
}
