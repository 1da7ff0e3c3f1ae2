import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join } from '../../files/paths';
import { perScope } from '../../component/perScope';

export const EXTENSIONS = ['java', 'kt', 'scala', 'groovy'] as const;

const SOURCE = /\.(java|kt|scala|groovy)$/;
/** Code of the build, not of the program. */
const OF_THE_BUILD =
  /(^|\/)(buildSrc|build-logic|build-conventions|build-plugins|project)\/|\.gradle(\.kts)?$|(^|\/)jenkinsfile/i;
const MANIFEST =
  /(^|\/)(pom\.xml|build\.gradle(\.kts)?|build\.sbt|build\.sc|build\.mill)$/;

/** The program's sources. */
export const programSources = perScope((scope): SourceFile[] =>
  scope
    .sources(EXTENSIONS)
    .filter(({ path }) => !OF_THE_BUILD.test(path) && !isMobile(scope, path)),
);

/** Whether the component has a program for the JVM. */
export const hasJvm = perScope((scope): boolean => {
  const written = scope
    .product(SOURCE)
    .some(path => !OF_THE_BUILD.test(path) && !isMobile(scope, path));
  return (
    written &&
    (scope.product(MANIFEST).length > 0 ||
      ['pom.xml', 'build.gradle', 'build.gradle.kts', 'build.sbt'].some(
        name => scope.inherited(name) !== undefined,
      ) ||
      scope.product(/\.java$/).length > 0)
  );
});

/** The Android half of an application for phones. */
function isMobile({ tree }: ComponentScope, path: string): boolean {
  const at = /(^|\/)android\//.exec(path);
  if (!at) return false;
  const folder = folderOf(path.slice(0, at.index + at[0].length - 1));
  return (
    tree.has(join(folder, 'package.json')) ||
    tree.has(join(folder, 'pubspec.yaml'))
  );
}
