import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { hasForeignManifest } from '../shared/hasForeignManifest';
import { perScope } from '../../component/perScope';
import { isWrittenByHand } from '../shared/writtenByHand';

const NOT_THE_SERVICE =
  /(^|\/)(database\/(migrations|seeders|seeds|factories)|migrations|scripts?|tools?|dev|\.php-cs-fixer[\w.]*|phpstan[\w.-]*|rector|ecs|deployer?)(\/|\.php$)|(^|\/)lang\/|(^|\/)translations\//i;

/** PHP files that run in the service. */
export const sourcesOf = perScope((scope): SourceFile[] => {
  const inside = (path: string) =>
    scope.path && path.startsWith(`${scope.path}/`)
      ? path.slice(scope.path.length + 1)
      : path;
  return scope
    .sources(['php'])
    .filter(isWrittenByHand)
    .filter(({ path }) => !NOT_THE_SERVICE.test(inside(path)));
});

/** Whether the component has a PHP program. */
export function hasPhp(scope: ComponentScope): boolean {
  if (sourcesOf(scope).length === 0) return false;
  return (
    !hasForeignManifest(scope, 'php') ||
    scope.product(/(^|\/)(composer\.json|index\.php)$/).length > 0
  );
}
