import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { relativeTo } from '../../files/paths';
import { perScope } from '../../component/perScope';
import { PROJECT_FILE, projectsOf } from './projects';

export const EXTENSIONS = ['cs', 'fs', 'vb'] as const;
/** What runs in a browser or is generated. */
const NOT_SERVED = /(^|\/)(obj|bin|wwwroot)\//;

/** The sources of the component's programs and of what they reference. */
export const sourcesOf = perScope((scope): SourceFile[] => {
  const folders = projectsOf(scope).map(({ folder }) => folder);
  return scope
    .sources(EXTENSIONS)
    .filter(
      ({ path }) =>
        !NOT_SERVED.test(path) &&
        (folders.length === 0 ||
          folders.some(folder => relativeTo(folder, path) !== undefined)),
    );
});

/**
 * Configuration that production reads, the general first: `appsettings.json`
 * and that of production.
 */
export const settingsFiles = perScope((scope): SourceFile[] =>
  scope
    .product(/(^|\/)appsettings(\.(production|prod|release))?\.json$/i)
    .filter(path => !NOT_SERVED.test(path))
    .filter(path => {
      const folders = projectsOf(scope).map(({ folder }) => folder);
      return folders.some(folder => relativeTo(folder, path) !== undefined);
    })
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined),
);

/** Whether the component is a .NET project. */
export function hasDotnet(scope: ComponentScope): boolean {
  return (
    scope.product(/\.(cs|fs|vb)$/).length > 0 &&
    (scope.product(PROJECT_FILE).length > 0 ||
      scope.inheritedAll(PROJECT_FILE).length > 0)
  );
}
