import { ComponentScope } from '../../component/ComponentScope';
import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, relativeTo } from '../../files/paths';
import { UnreadableFileError } from '../../formats/UnreadableFileError';
import { shippedStages } from '../shared/deployedEnvironment';
import { perScope } from '../../component/perScope';
import { Project, readProject } from './Project';

export const PROJECT_FILE = /\.(cs|fs|vb)proj$/;

/**
 * The projects that the component is: the programs in its directory with the
 * projects that they reference, else the project that it is part of.
 */
export const projectsOf = perScope((scope): Project[] => {
  const own = ownProjects(scope);
  const programs = programsAmong(scope, own);
  return programs.length > 0
    ? withReferences(scope.tree, programs)
    : withReferences(scope.tree, own);
});

/** The projects of the component that are programs. */
export const programsOf = perScope((scope): Project[] =>
  programsAmong(scope, ownProjects(scope)),
);

/** The packages that the component's projects name, with their projects. */
export function declares(scope: ComponentScope, pattern: RegExp): boolean {
  return projectsOf(scope).some(({ packages }) =>
    packages.some(({ name }) => pattern.test(name)),
  );
}

function ownProjects(scope: ComponentScope): Project[] {
  const own = scope
    .product(PROJECT_FILE)
    .filter(path => relativeTo(scope.path, path) !== undefined)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .map(readProject)
    .filter(project => !isForTests(project) && !isOrchestrator(project));
  return own.length > 0 ? own : inheritedProjects(scope);
}

function inheritedProjects({ directories, tree }: ComponentScope): Project[] {
  for (const folder of directories.slice(1)) {
    const files = tree.paths
      .filter(path => folderOf(path) === folder && PROJECT_FILE.test(path))
      .map(path => tree.read(path))
      .filter((file): file is SourceFile => file !== undefined);
    if (files.length > 0) return files.map(readProject);
  }
  return [];
}

function isForTests({ name, packages }: Project): boolean {
  return (
    /(^|[._-])(unit|integration|functional|acceptance|e2e|architecture|api)?-?tests?$/i.test(
      name,
    ) ||
    packages.some(({ name: used }) =>
      /^Microsoft\.NET\.Test\.Sdk$|^BenchmarkDotNet$/i.test(used),
    )
  );
}

/** Aspire's host starts the others on a developer's machine. */
function isOrchestrator({ sdk, packages, properties }: Project): boolean {
  return (
    /Aspire\.AppHost\.Sdk/.test(sdk) ||
    /^true$/i.test(properties.get('IsAspireHost') ?? '') ||
    packages.some(({ name }) => name === 'Aspire.Hosting.AppHost')
  );
}

/**
 * Of several programs those that the component is: called as it is, built by
 * its image, or else all.
 */
function programsAmong(
  scope: ComponentScope,
  projects: readonly Project[],
): Project[] {
  const programs = projects.filter(isProgram);
  if (programs.length < 2) return programs;
  const named = programs.filter(({ name, folder }) =>
    isCalled(scope, [name, folder]),
  );
  if (named.length > 0) return named;
  const built = programs.filter(({ name }) =>
    imageTexts(scope).some(
      text => text.includes(`${name}.dll`) || text.includes(`${name}.csproj`),
    ),
  );
  return built.length > 0 ? built : programs;
}

function isProgram({ sdk, properties }: Project): boolean {
  return (
    /Sdk\.(Web|Worker)\b/i.test(sdk) ||
    /^(exe|winexe)$/i.test(properties.get('OutputType') ?? '') ||
    properties.has('AzureFunctionsVersion')
  );
}

function isCalled(
  scope: ComponentScope,
  candidates: readonly string[],
): boolean {
  const plain = (name: string) =>
    name
      .slice(name.lastIndexOf('/') + 1)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  return candidates.some(candidate =>
    scope.names.some(name => name !== '' && plain(name) === plain(candidate)),
  );
}

const imageTexts = perScope((scope): string[] =>
  [...new Set(shippedStages(scope).map(({ at }) => at.path))].flatMap(
    path => scope.tree.read(path)?.text ?? [],
  ),
);

function withReferences(tree: FileTree, from: readonly Project[]): Project[] {
  const found = new Map(from.map(project => [project.file.path, project]));
  // A map that grows while it is walked is walked to its end.
  for (const { references } of found.values()) {
    for (const path of references) {
      const file = found.has(path) ? undefined : tree.read(path);
      if (file) found.set(path, readProject(file));
    }
  }
  return [...found.values()];
}

/** The folders of projects that those in a directory reference. */
export function referencedFolders(tree: FileTree, path: string): string[] {
  const own = tree.paths
    .filter(file => PROJECT_FILE.test(file))
    .filter(
      file => folderOf(file) === path || relativeTo(path, file) !== undefined,
    )
    .map(file => tree.read(file))
    .filter((file): file is SourceFile => file !== undefined);
  try {
    return withReferences(
      tree,
      own.map(readProject).filter(project => !isForTests(project)),
    )
      .map(({ folder }) => folder)
      .filter(
        folder => folder !== path && relativeTo(path, folder) === undefined,
      );
  } catch (error) {
    // The checks that need the file say that it cannot be read.
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}
