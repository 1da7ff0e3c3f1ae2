import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { hasForeignManifest } from '../shared/hasForeignManifest';
import { perScope } from '../../component/perScope';
import { isWrittenByHand } from '../shared/writtenByHand';

export const EXTENSIONS = ['rb', 'ru', 'rake'] as const;

/** Recipes and tools for developers, written in Ruby whatever the program is. */
const NOT_THE_SERVICE =
  /(^|\/)(fastlane|Formula|Casks|scripts?|tools?|tasks|db\/(migrate|seeds?|data)|lib\/tasks|lib\/generators|config\/environments\/(development|test|staging|ci|local)\.rb|config\/deploy|vagrant\w*|puppet|chef|cookbooks|ios|android|Pods)(\/|\.rb$|$)|\.gemspec$/i;

/** Ruby files that run in the service. */
export const sourcesOf = perScope((scope): SourceFile[] => {
  const inside = (path: string) =>
    scope.path && path.startsWith(`${scope.path}/`)
      ? path.slice(scope.path.length + 1)
      : path;
  return scope
    .sources(['rb', 'ru'])
    .filter(isWrittenByHand)
    .filter(({ path }) => !NOT_THE_SERVICE.test(inside(path)));
});

/** Whether the component has a Ruby program. */
export function hasRuby(scope: ComponentScope): boolean {
  if (sourcesOf(scope).length === 0) return false;
  return (
    !hasForeignManifest(scope, 'ruby') ||
    scope.product(/(^|\/)(Gemfile|gems\.rb|config\.ru)$/).length > 0
  );
}
