import { SourceFile } from '../../files/SourceFile';
import { join } from '../../files/paths';
import { CommandContext } from '../Ecosystem';
import { InstallFact } from '../facts';
import { readPipfile } from './pipfile';
import { readPyproject } from './pyproject';

export type ProjectManager =
  | 'uv'
  | 'poetry'
  | 'pipenv'
  | 'pdm'
  | 'hatch'
  | 'rye';

/** A command of a package manager, as far as it decides. */
interface Call {
  verb: string;
  /** The words after the verb that are no options. */
  rest: readonly string[];
  has(...flags: string[]): boolean;
  /** Whether a variable switches something on. */
  isSet(name: string): boolean;
  args: readonly string[];
}

/** How an install is decided; undefined where the command is none. */
interface Decision {
  precision: InstallFact['precision'];
  because: string;
  lockFiles: string[];
  /** Whether it leaves development dependencies out. */
  omits: boolean;
}

const RULES: Readonly<
  Record<ProjectManager, (call: Call) => Decision | undefined>
> = { uv, poetry, pipenv, pdm, hatch, rye };

/** What a package manager that knows the project installs of it. */
export function projectInstall(
  manager: ProjectManager,
  args: readonly string[],
  context: CommandContext,
): InstallFact | undefined {
  const [verb = '', ...rest] = args.filter(word => !word.startsWith('-'));
  const decision = RULES[manager]({
    verb,
    rest,
    args,
    has: (...flags) => args.some(word => flags.includes(word.split('=')[0])),
    isSet: name => /^(1|true|yes|on)$/i.test(context.env.get(name) ?? ''),
  });
  if (!decision) return undefined;
  const { omits, ...fact } = decision;
  const brings = declaresDevelopment(context) ? 'included' : 'none-declared';
  return { tool: manager, ...fact, development: omits ? 'omitted' : brings };
}

function uv({ has, isSet }: Call): Decision {
  const omits =
    has('--no-dev', '--no-default-groups', '--only-group', '--no-group') ||
    isSet('UV_NO_DEV');
  const strict =
    has('--frozen', '--locked') || isSet('UV_FROZEN') || isSet('UV_LOCKED');
  return strict
    ? locked('`uv sync` takes `uv.lock` as it is', 'uv.lock', omits)
    : floating(
        '`uv sync` without `--frozen` or `--locked` may rewrite `uv.lock`',
        omits,
        'uv.lock',
      );
}

function poetry({ verb, rest, has, args }: Call): Decision | undefined {
  if (verb === 'self' && /^(add|update)$/.test(rest[0] ?? '')) {
    const because = `\`poetry self ${rest[0]}\` installs a plugin`;
    return /@\^?\d|==/.test(rest[1] ?? '')
      ? { precision: 'locked', because, lockFiles: [], omits: true }
      : floating(because);
  }
  if (/^(add|update)$/.test(verb)) return resolving(`poetry ${verb}`);
  if (!/^(install|sync)$/.test(verb)) return undefined;
  const without = args.some(
    (word, index) =>
      word.startsWith('--without') &&
      /\b(dev|test)/.test(`${word} ${args[index + 1] ?? ''}`),
  );
  return locked(
    `\`poetry ${verb}\` installs what \`poetry.lock\` says`,
    'poetry.lock',
    without || has('--only', '--only-root', '--no-dev'),
  );
}

function pipenv({ verb, rest, has, isSet }: Call): Decision | undefined {
  const omits = !has('--dev', '-d') && !isSet('PIPENV_DEV');
  if (verb === 'sync') {
    return locked(
      '`pipenv sync` installs what `Pipfile.lock` says',
      'Pipfile.lock',
      omits,
    );
  }
  if (verb !== 'install') return undefined;
  if (rest.length > 0) return resolving(`pipenv install ${rest[0]}`);
  return has('--deploy', '--ignore-pipfile') || isSet('PIPENV_DEPLOY')
    ? locked(
        '`pipenv install` takes `Pipfile.lock` as it is',
        'Pipfile.lock',
        omits,
      )
    : floating(
        '`pipenv install` without `--deploy` may rewrite `Pipfile.lock`',
        omits,
        'Pipfile.lock',
      );
}

function pdm({ verb, has, isSet }: Call): Decision | undefined {
  if (/^(add|update)$/.test(verb)) return resolving(`pdm ${verb}`);
  if (!/^(install|sync)$/.test(verb)) return undefined;
  const omits = has('--prod', '--production', '--without');
  const strict =
    verb === 'sync' ||
    has('--frozen-lockfile', '--no-lock', '--check') ||
    isSet('PDM_FROZEN_LOCKFILE');
  return strict
    ? locked(`\`pdm ${verb}\` takes \`pdm.lock\` as it is`, 'pdm.lock', omits)
    : floating(
        '`pdm install` without `--frozen-lockfile` may rewrite `pdm.lock`',
        omits,
        'pdm.lock',
      );
}

function hatch({ verb, rest }: Call): Decision | undefined {
  return verb === 'env' && rest[0] === 'create'
    ? resolving('hatch env create')
    : undefined;
}

function rye({ verb, has }: Call): Decision | undefined {
  if (verb !== 'sync') return undefined;
  return has('--no-lock')
    ? locked(
        '`rye sync` takes its lock file as it is',
        'requirements.lock',
        has('--no-dev'),
      )
    : floating(
        '`rye sync` without `--no-lock` may rewrite the lock file',
        has('--no-dev'),
        'requirements.lock',
      );
}

function locked(because: string, lockFile: string, omits: boolean): Decision {
  return { precision: 'locked', because, lockFiles: [lockFile], omits };
}

function floating(
  because: string,
  omits = true,
  ...lockFiles: string[]
): Decision {
  return { precision: 'floating', because, lockFiles, omits };
}

function resolving(command: string): Decision {
  return floating(`\`${command}\` resolves versions anew`);
}

/** Whether the project names development dependencies that would come along. */
function declaresDevelopment({ scope, contextPath }: CommandContext): boolean {
  const read = (name: string): SourceFile | undefined =>
    scope.tree.read(join(scope.path, name)) ??
    scope.tree.read(join(contextPath, name)) ??
    scope.inherited(name);
  const pyproject = read('pyproject.toml');
  const pipfile = read('Pipfile');
  return (
    (pyproject && readPyproject(pyproject)?.hasDevelopmentGroups) ||
    (pipfile && readPipfile(pipfile)?.hasDevelopmentGroups) ||
    false
  );
}
