import { ComponentScope } from '../component/ComponentScope';
import { folderOf, join } from '../files/paths';
import { findBuildReferences } from '../images/references/findBuildReferences';

/** Files that say what the program of a repository is called, and how. */
const NAMED_BY: readonly [string, RegExp][] = [
  ['package.json', /^ {0,4}"name"\s*:\s*"(?:@[\w.-]+\/)?([\w.-]+)"/m],
  ['go.mod', /^module\s+(?:[^\s/]+\/)*?([\w.-]+?)(?:\/v\d+)?\s*$/m],
  ['settings.gradle', /^rootProject\.name\s*=\s*['"]([\w.-]+)['"]/m],
  ['settings.gradle.kts', /^rootProject\.name\s*=\s*['"]([\w.-]+)['"]/m],
  ['pom.xml', /^(?: {1,4}|\t)<artifactId>([\w.-]+)<\/artifactId>/m],
  ['build.sbt', /\bname\s*:=\s*"([\w.-]+)"/],
  ['Cargo.toml', /^name\s*=\s*"([\w.-]+)"/m],
  ['pyproject.toml', /^name\s*=\s*["']([\w.-]+)["']/m],
  ['composer.json', /^ {0,4}"name"\s*:\s*"[\w.-]+\/([\w.-]+)"/m],
  ['mix.exs', /\bapp:\s*:(\w+)/],
];

/** Directories that say what kind of program they hold, and not which. */
const GENERIC =
  /^(service|services|server|api|apis|app|apps|application|src|cmd|main|interface|job|core|impl|boot|bootstrap|start|rest|http|grpc)$/;

/**
 * What the component is called: by its directory and those who ask, and by
 * those who build its image.
 */
export function buildNames(scope: ComponentScope): string[] {
  const built = findBuildReferences(scope.tree)
    .filter(
      ({ context, dockerfile }) =>
        context === scope.path && folderOf(dockerfile) === context,
    )
    .flatMap(({ names }) => names);
  return [...new Set([...scope.names, ...built])];
}

/** Also what the manifest of its directory, or the directory above, calls it. */
export function programNames(scope: ComponentScope): string[] {
  const own = NAMED_BY.flatMap(([name, pattern]) => {
    const match = pattern.exec(
      scope.tree.read(join(scope.path, name))?.text ?? '',
    );
    return match ? [match[1].toLowerCase()] : [];
  });
  return [...new Set([...buildNames(scope), ...own, ...namesAbove(scope)])];
}

/** `cart/service` is the cart. */
function namesAbove({ path }: ComponentScope): string[] {
  const [own, parent] = path.toLowerCase().split('/').reverse();
  return parent && GENERIC.test(own) && !GENERIC.test(parent)
    ? [parent, `${parent}-${own}`]
    : [];
}
