import { SourceFile } from '../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../files/paths';
import { CommandContext } from '../Ecosystem';
import { InstallFact } from '../facts';
import { lockOf } from './dependencies';
import { isForDevelopers, manifestsOf } from './manifests';
import { readPyproject } from './pyproject';
import { parseRequirement } from './requirement';
import { isPinned, readRequirements } from './requirementsFile';
import { readSetupFile } from './setupFiles';

/** Options of pip and uv pip that take the next word. */
const VALUED =
  /^(-i|-f|-t|-d|-w|-b|-p|--(index-url|extra-index-url|find-links|target|prefix|root|dest|wheel-dir|build|src|cache-dir|trusted-host|python|platform|python-version|implementation|abi|only-binary|no-binary|progress-bar|log|proxy|retries|timeout|cert|client-cert|config-settings?|global-option|install-option|upgrade-strategy|index-strategy|default-index|index|link-mode|python-platform|keyring-provider|torch-backend|extra|group|constraint|with|spec|report|prefer-binary))$/;

interface PipArguments {
  requirements: string[];
  constraints: string[];
  packages: string[];
  flags: Set<string>;
}

/** What `pip install`, `pip wheel`, `uv pip sync` and the like install. */
export function pipInstall(
  args: readonly string[],
  context: CommandContext,
  tool: string,
): InstallFact | undefined {
  const verbAt = args.findIndex(word => !word.startsWith('-'));
  const verb = args[verbAt] ?? '';
  if (!/^(install|wheel|download|sync|inject)$/.test(verb)) return undefined;
  const read = readArguments(args.slice(verbAt + 1));
  if (verb === 'sync') read.requirements.push(...read.packages.splice(0));
  const command = `${tool} ${verb}`;
  const found = read.requirements.map(path => ({
    path,
    file: fileInContext(path, context),
  }));
  const development =
    read.requirements.some(isForDevelopers) ||
    read.packages.some(hasDevelopmentExtra)
      ? ('included' as const)
      : ('none-declared' as const);
  const fact = (
    precision: InstallFact['precision'],
    because: string,
  ): InstallFact => ({ tool, precision, because, lockFiles: [], development });

  const held = heldBy(read.constraints, context);
  const loose = read.packages.find(word => !isExact(word, held, context, read));
  if (loose !== undefined) {
    return fact(
      'floating',
      isProject(loose)
        ? `\`${command} ${loose}\` resolves the project’s version ranges anew`
        : `\`${command} ${loose}\` installs whatever is newest`,
    );
  }
  for (const { path, file } of found) {
    if (!file) {
      if (isExported(context)) continue;
      return fact(
        'floating',
        `\`${path}\` is not in the repository, so nothing holds its versions`,
      );
    }
    const requirements = readRequirements(context.scope.tree, file);
    const all = requirements.lines.every(({ name }) => held.has(name));
    if (!all && !isPinned(context.scope.tree, requirements)) {
      return fact('floating', `\`${file.path}\` does not pin its versions`);
    }
  }
  if (found.length > 0) {
    return fact('locked', `\`${found[0].path}\` pins every version`);
  }
  return read.packages.length > 0
    ? fact('locked', `\`${command}\` names exact versions`)
    : undefined;
}

function readArguments(args: readonly string[]): PipArguments {
  const read: PipArguments = {
    requirements: [],
    constraints: [],
    packages: [],
    flags: new Set(),
  };
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    const [, option, value] = /^(--?[\w-]+?)(?:=(.*))?$/.exec(word) ?? [];
    const next = () => value ?? args[(at += 1)] ?? '';
    if (!word.startsWith('-')) read.packages.push(word);
    else if (/^-r.+/.test(word)) read.requirements.push(word.slice(2));
    else if (
      option === '-r' ||
      option === '--requirement' ||
      option === '--requirements'
    )
      read.requirements.push(next());
    else if (/^(-c|--constraints?)$/.test(option ?? ''))
      read.constraints.push(next());
    else if (option === '-e' || option === '--editable')
      read.packages.push(next());
    else if (value === undefined && VALUED.test(word)) at += 1;
    else read.flags.add(option ?? word);
  }
  return read;
}

function isProject(word: string): boolean {
  return (
    /^(\.{1,2}(\/|\[|$)|\/|~\/|file:)|^\$(PWD|HOME|APP\w*)\b/.test(word) &&
    !/\.(whl|tar\.gz|zip)$/.test(word) &&
    !/[*]/.test(word)
  );
}

function hasDevelopmentExtra(word: string): boolean {
  const extras = /\[([^\]]+)\]/.exec(word)?.[1].split(',') ?? [];
  return isProject(word) && extras.some(extra => isForDevelopers(extra.trim()));
}

function isExact(
  word: string,
  held: ReadonlySet<string>,
  context: CommandContext,
  { flags, requirements }: PipArguments,
): boolean {
  if (isProject(word)) {
    // What the project needs has been installed before, from pinned files.
    if (flags.has('--no-deps') || requirements.length > 0) return true;
    return isHeldProject(word, context);
  }
  if (
    /\.(whl|tar\.gz|zip)$/.test(word) ||
    /[*]/.test(word) ||
    flags.has('--no-index')
  ) {
    return true;
  }
  // A build argument or a variable says the version.
  if (/==?\$/.test(word) || /^\$/.test(word)) return true;
  const requirement = parseRequirement(word);
  return (
    requirement === undefined ||
    requirement.precision === 'exact' ||
    requirement.precision === 'local' ||
    held.has(requirement.name)
  );
}

/** Whether a project's own dependencies are exact, or it has none. */
function isHeldProject(word: string, context: CommandContext): boolean {
  const { scope, contextPath } = context;
  const inside = word.replace(/\[.*$/, '').replace(/^\.?\/?/, '');
  const folders = [join(contextPath, inside), contextPath, scope.path].map(
    folder => folder.replace(/\/$/, ''),
  );
  const names = ['pyproject.toml', 'setup.py', 'setup.cfg'];
  for (const folder of folders) {
    const files = names
      .map(name => scope.tree.read(join(folder, name)))
      .filter((file): file is SourceFile => file !== undefined);
    if (files.length === 0) continue;
    return files
      .flatMap(
        file =>
          (file.path.endsWith('.toml')
            ? readPyproject(file)
            : readSetupFile(file)) ?? [],
      )
      .flatMap(({ dependencies }) => dependencies)
      .every(
        ({ development, precision }) =>
          development || precision === 'exact' || precision === 'local',
      );
  }
  return true;
}

/** What constraint files hold. */
function heldBy(
  constraints: readonly string[],
  context: CommandContext,
): Set<string> {
  return new Set(
    constraints
      .map(path => fileInContext(path, context))
      .filter((file): file is SourceFile => file !== undefined)
      .flatMap(file => readRequirements(context.scope.tree, file).lines)
      .filter(({ precision }) => precision === 'exact')
      .map(({ name }) => name),
  );
}

/** Whether the file can have been exported from a lock file in the build. */
function isExported({ scope }: CommandContext): boolean {
  return manifestsOf(scope).some(
    manifest => lockOf(scope, manifest).state === 'committed',
  );
}

/** Finds a file of the image in the repository. */
export function fileInContext(
  path: string,
  { scope, contextPath }: CommandContext,
): SourceFile | undefined {
  const relative = path.replace(/^(\.\/)+/, '');
  if (!relative.startsWith('/')) {
    const file = scope.tree.read(join(contextPath, relative));
    if (file) return file;
  }
  const words = relative.split('/').filter(Boolean);
  const name = words[words.length - 1];
  if (!name) return undefined;
  const nearness = (candidate: string) =>
    Number(relativeTo(scope.path, candidate) === undefined) * 100 +
    Number(relativeTo(contextPath, candidate) === undefined) * 10 -
    shared(candidate.split('/'), words) +
    folderOf(candidate).split('/').length / 100;
  const [best] = scope.tree.paths
    .filter(candidate => candidate === name || candidate.endsWith(`/${name}`))
    .filter(candidate => isAround(scope.directories, candidate, scope.path))
    .map(candidate => ({ candidate, rank: nearness(candidate) }))
    .sort((a, b) => a.rank - b.rank);
  return best && scope.tree.read(best.candidate);
}

/** How many of the last words two paths have in common. */
function shared(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (
    count < a.length &&
    count < b.length &&
    a[a.length - 1 - count] === b[b.length - 1 - count]
  )
    count += 1;
  return count;
}

/** In the component, or right in one of the directories above it. */
function isAround(
  directories: readonly string[],
  candidate: string,
  path: string,
): boolean {
  return (
    relativeTo(path, candidate) !== undefined ||
    directories.includes(folderOf(candidate))
  );
}
