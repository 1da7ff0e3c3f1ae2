import { join } from '../../../files/paths';
import { CommandContext } from '../../Ecosystem';
import {
  NodePackage,
  PackageScript,
  readPackage,
} from '../packages/NodePackage';
import { inheritedPackages, packagesOf } from '../packages/packages';
import { optionValue } from './shellOptions';
import { workspaceAt } from '../packages/workspaces';

/** Options of package managers that take the next word. */
const VALUED =
  /^(--prefix|-C|--dir|--cwd|--filter|-F|-w|--workspace|--loglevel)$/;
/** Commands of Yarn, pnpm and Bun that are no scripts. */
const BUILT_IN =
  /^(install|i|add|remove|global|set|config|cache|dlx|exec|x|node|workspaces|deploy|fetch|ci|prune|init|pack|publish|up|update|upgrade|why|info|store|rebuild|link|unlink|create|plugin|version|--version)$/;

/** A call of a script of package.json. */
export interface ScriptCall extends PackageScript {
  name: string;
  /** What stands after the script's name; it is appended to the script. */
  args: string[];
}

/**
 * The script that a package manager is told to run: `npm start`,
 * `npm run start:prod`, `yarn serve`, `pnpm --filter api start`.
 */
export function runScript(
  argv: readonly string[],
  context: CommandContext,
): ScriptCall | undefined {
  const call = parseCall(argv);
  if (!call) return undefined;
  for (const { scripts, folder } of candidates(argv, call.workspace, context)) {
    const script = scripts.get(call.name);
    if (script) return { ...script, name: call.name, args: call.args };
    // npm starts server.js where there is no such script.
    if (call.name === 'start' && /npm$/.test(argv[0] ?? '')) {
      const server = join(folder, 'server.js');
      if (context.scope.tree.has(server)) {
        const at = { path: server, line: 1 };
        return { name: 'start', text: 'node server.js', at, args: call.args };
      }
    }
  }
  return undefined;
}

interface ParsedCall {
  name: string;
  args: string[];
  workspace?: string;
}

function parseCall(argv: readonly string[]): ParsedCall | undefined {
  const program = argv[0]?.slice(argv[0].lastIndexOf('/') + 1) ?? '';
  if (!/^(npm|yarn|yarnpkg|pnpm|bun)$/.test(program)) return undefined;
  let words = argv.slice(1);
  let workspace = ['--filter', '-F', '-w', '--workspace']
    .map(name => optionValue(words, name))
    .find(value => value !== undefined);
  const skipOptions = () => {
    while (words[0]?.startsWith('-')) {
      words = words.slice(VALUED.test(words[0]) ? 2 : 1);
    }
  };
  skipOptions();
  if (program === 'yarn' && words[0] === 'workspace') {
    workspace = words[1];
    words = words.slice(2);
  }
  const explicit = /^(run|run-script|rum)$/.test(words[0] ?? '');
  if (explicit) words = words.slice(1);
  skipOptions();
  const [name, ...args] = words;
  if (name === undefined) return undefined;
  const implied =
    program === 'npm'
      ? /^(start|stop|restart|test)$/.test(name)
      : !BUILT_IN.test(name);
  if (!explicit && !implied) return undefined;
  return { name, args: argumentsOf(program, args), workspace };
}

/** npm hands over what stands after `--`, the others everything. */
function argumentsOf(program: string, words: readonly string[]): string[] {
  const dashes = words.indexOf('--');
  if (program === 'npm') return dashes < 0 ? [] : words.slice(dashes + 1);
  return dashes === 0 ? words.slice(1) : [...words];
}

/** The packages that could hold the script, the likeliest first. */
function candidates(
  argv: readonly string[],
  workspace: string | undefined,
  { scope, contextPath }: CommandContext,
): NodePackage[] {
  const folder = ['--prefix', '--cwd', '-C', '--dir']
    .map(name => optionValue(argv, name))
    .find(value => value !== undefined);
  const inFolder = (path: string) => {
    const file = scope.tree.read(join(path, 'package.json'));
    return file ? [readPackage(file)] : [];
  };
  const clean = (path: string) => path.replace(/^\.?\/+|\/+$/g, '');
  const members = workspace
    ? (workspaceAt(scope.tree, contextPath)?.members ?? [])
        .flatMap(inFolder)
        .filter(
          member =>
            member.name === workspace.replace(/[{}^.]+/g, '') ||
            member.folder.endsWith(clean(workspace)),
        )
    : [];
  const stated = folder ? inFolder(join(contextPath, clean(folder))) : [];
  return [
    ...members,
    ...stated,
    ...inFolder(contextPath),
    ...packagesOf(scope),
    ...inheritedPackages(scope),
  ];
}
