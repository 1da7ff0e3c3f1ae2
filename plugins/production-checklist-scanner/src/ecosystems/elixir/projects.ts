import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { join, relativeTo } from '../../files/paths';
import { perScope } from '../../component/perScope';
import { MixDependency, MixProject, readMixProject } from './MixProject';

/** The Mix projects in the component's directory. */
export const projectsOf = perScope((scope): MixProject[] =>
  scope
    .product(/(^|\/)mix\.exs$/)
    .filter(path => relativeTo(scope.path, path) !== undefined)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .map(readMixProject),
);

/** The umbrella above a project, whose lock file and configuration it shares. */
export function umbrellaOf(
  scope: ComponentScope,
  { folder }: MixProject,
): MixProject | undefined {
  for (const above of scope.directories.concat('')) {
    if (above === folder || relativeTo(above, folder) === undefined) continue;
    const file = scope.tree.read(join(above, 'mix.exs'));
    const project = file && readMixProject(file);
    if (
      project?.appsPath !== undefined &&
      relativeTo(join(above, project.appsPath), folder) !== undefined
    ) {
      return project;
    }
  }
  return undefined;
}

/** Where a dependency of that name is declared, its own projects first. */
export function findDependency(
  scope: ComponentScope,
  names: readonly string[],
): MixDependency | undefined {
  const libraries = scope
    .product(/(^|\/)mix\.exs$/)
    .filter(path => relativeTo(scope.path, path) === undefined)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .map(readMixProject);
  return [...projectsOf(scope), ...libraries]
    .flatMap(({ dependencies }) => dependencies)
    .find(({ name, development }) => !development && names.includes(name));
}
