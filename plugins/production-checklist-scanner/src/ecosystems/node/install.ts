import { parseShell } from '../../formats/shell/parseShell';
import { ShellCommand } from '../../formats/shell/shell';
import { CommandContext } from '../Ecosystem';
import { InstallFact } from '../facts';
import { bunInstall } from './install/bun';
import { corepackInstall, lernaInstall, rushInstall } from './install/others';
import { InstallRequest } from './install/InstallRequest';
import { npmInstall, npxInstall } from './install/npm';
import { pnpmInstall } from './install/pnpm';
import { yarnInstall } from './install/yarn';
import { runScript } from './install/runScript';

const MAX_SCRIPTS = 3;

const MANAGERS: Readonly<
  Record<string, (request: InstallRequest) => InstallFact | undefined>
> = {
  npm: npmInstall,
  npx: npxInstall,
  yarn: yarnInstall,
  yarnpkg: yarnInstall,
  pnpm: pnpmInstall,
  pnpx: npxInstall,
  bun: bunInstall,
  bunx: npxInstall,
  corepack: corepackInstall,
  lerna: lernaInstall,
  rush: rushInstall,
};

/** How a command of an image build installs Node.js packages. */
export function install(
  command: ShellCommand,
  context: CommandContext,
): InstallFact | undefined {
  return installAt(command, context, 0);
}

function installAt(
  command: ShellCommand,
  context: CommandContext,
  depth: number,
): InstallFact | undefined {
  const argv = programOf(command.argv);
  const name = argv[0]?.slice(argv[0].lastIndexOf('/') + 1) ?? '';
  if (!Object.hasOwn(MANAGERS, name)) return undefined;
  const env = new Map([...context.env, ...Object.entries(command.assignments)]);
  const fact = MANAGERS[name]({ argv, env, context });
  return fact ?? installInScript(argv, context, depth);
}

/** Launchers and Node.js itself stand before the package manager at times. */
function programOf(argv: readonly string[]): string[] {
  const [first, second = ''] = argv;
  if (/^(sudo|env|meteor|time|exec)$/.test(first ?? '')) {
    const at = argv.findIndex(
      (word, index) => index > 0 && !/^(-|\w+=)/.test(word),
    );
    return at < 0 ? [] : programOf(argv.slice(at));
  }
  if (first === 'corepack' && /^(npm|yarn|pnpm)$/.test(second)) {
    return argv.slice(1);
  }
  if (first === 'node' && /install-run-rush\.js$/.test(second)) {
    return ['rush', ...argv.slice(2)];
  }
  if (first === 'node' && /\.yarn\/releases\//.test(second)) {
    return ['yarn', ...argv.slice(2)];
  }
  if (first === 'npx' && second === 'lerna') return argv.slice(1);
  return [...argv];
}

/** `npm run setup` installs where the script does. */
function installInScript(
  argv: readonly string[],
  context: CommandContext,
  depth: number,
): InstallFact | undefined {
  if (depth >= MAX_SCRIPTS) return undefined;
  const script = runScript(argv, context);
  if (!script) return undefined;
  const facts = parseShell(script.text).flatMap(
    inner => installAt(inner, context, depth + 1) ?? [],
  );
  return facts.find(({ precision }) => precision === 'floating') ?? facts[0];
}
