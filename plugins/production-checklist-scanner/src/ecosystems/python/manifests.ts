import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../files/paths';
import { hasForeignManifest } from '../shared/hasForeignManifest';
import { perScope } from '../../component/perScope';
import { readCondaEnvironment } from './condaEnvironment';
import { Manifest } from './Manifest';
import { readPipfile } from './pipfile';
import { readPyproject } from './pyproject';
import { readRequirements } from './requirementsFile';
import { readSetupFile } from './setupFiles';

const REQUIREMENTS =
  /(^|\/)(requirements[\w.-]*\.(txt|in|pip)|requirements\/[\w.-]+\.(txt|in|pip)|[\w-]+[-_.]requirements\.(txt|in))$/i;
/** Requirements for working on the program, testing or documenting it. */
const FOR_DEVELOPERS =
  /(dev|devel|develop\w*|tests?|testing|lint\w*|docs?|ci|local|build|typing|types|mypy|style|format\w*|coverage|tox|debug|bench\w*|examples?|extras?|optional|tools?|notebooks?|jupyter|e2e|qa)(?=[-_./]|$)/i;
const OTHERS =
  /(^|\/)(pyproject\.toml|Pipfile|setup\.(py|cfg)|(conda-)?env(ironment)?\.ya?ml)$/;

/** The manifests that say what the component depends on in production. */
export const manifestsOf = perScope((scope): Manifest[] => {
  const own = nearest(
    scope.path,
    candidates(scope)
      .filter(path => relativeTo(scope.path, path) !== undefined)
      .flatMap(path => read(scope, path)),
  );
  if (own.length > 0 || hasForeignManifest(scope, 'python')) return own;
  for (const folder of scope.directories.slice(1)) {
    const inherited = candidatesIn(scope, folder).flatMap(path =>
      read(scope, path),
    );
    if (inherited.length > 0) return inherited;
  }
  return [];
});

/** Every manifest of the component and the libraries it uses. */
export const allManifestsOf = perScope((scope): Manifest[] => {
  const known = manifestsOf(scope);
  const paths = new Set(known.map(({ file }) => file.path));
  return [
    ...known,
    ...scope
      .product()
      .filter(
        path =>
          (REQUIREMENTS.test(path) || OTHERS.test(path)) && !paths.has(path),
      )
      .flatMap(path => read(scope, path)),
  ];
});

/** Whether a requirements file is for developers only. */
export function isForDevelopers(path: string): boolean {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.(txt|in|pip)$/, '');
  return name
    .split(/[-_.]/)
    .some(word => FOR_DEVELOPERS.exec(word)?.[0] === word && word !== '');
}

function candidates(scope: ComponentScope): string[] {
  return scope
    .product()
    .filter(
      path =>
        OTHERS.test(path) ||
        (REQUIREMENTS.test(path) && !isForDevelopers(path)),
    );
}

function candidatesIn(scope: ComponentScope, folder: string): string[] {
  return scope.tree.paths.filter(
    path =>
      (folderOf(path) === folder ||
        folderOf(path) === join(folder, 'requirements')) &&
      (OTHERS.test(path) ||
        (REQUIREMENTS.test(path) && !isForDevelopers(path))),
  );
}

/** Those that stand nearest to the component's directory. */
function nearest(root: string, manifests: readonly Manifest[]): Manifest[] {
  const depth = ({ file: { path } }: Manifest) =>
    (relativeTo(root, path) ?? path)
      .replace(/(^|\/)requirements\//, '$1')
      .split('/').length;
  const least = Math.min(...manifests.map(depth));
  return manifests.filter(manifest => depth(manifest) === least);
}

function read(scope: ComponentScope, path: string): Manifest[] {
  const file = scope.tree.read(path);
  if (!file) return [];
  const manifest = readManifest(scope, file);
  return manifest ? [manifest] : [];
}

function readManifest(
  scope: ComponentScope,
  file: SourceFile,
): Manifest | undefined {
  const { path } = file;
  if (/pyproject\.toml$/.test(path)) return readPyproject(file);
  if (/Pipfile$/.test(path)) return readPipfile(file);
  if (/setup\.(py|cfg)$/.test(path)) return readSetupFile(file);
  if (/\.ya?ml$/.test(path)) return readCondaEnvironment(file);
  const { lines } = readRequirements(scope.tree, file);
  if (lines.length === 0) return undefined;
  return {
    file,
    tool: 'pip-compile',
    dependencies: lines.map(line => ({ ...line, development: false })),
    hasDevelopmentGroups: false,
    locks: [],
    bots: {
      dependabot: ['pip'],
      renovate: ['pip_requirements', 'pip-compile'],
    },
  };
}
