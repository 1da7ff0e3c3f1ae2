import { ComponentScope } from '../component/ComponentScope';
import { SourceFile } from '../files/SourceFile';
import { folderOf, relativeTo } from '../files/paths';
import { BuildReference } from './references/BuildReference';

/** Folders that hold Dockerfiles of several components. */
const SHARED_FOLDER =
  /(^|\/)(docker|\.docker|dockerfiles|build|builds|deploy|deployment|images|containers?|ops|infra|packaging|scripts|hack|ci|\.ci)(\/|$)/i;
/** A manifest alone is copied to install what a workspace depends on. */
const MANIFEST =
  /(^|\/)(package(-lock)?\.json|pom\.xml|[\w.*-]+\.(cs|fs)proj|go\.(mod|sum)|Cargo\.toml|build\.gradle(\.kts)?|pyproject\.toml|mix\.exs)$/;

/** Whether a build elsewhere in the repository says that it is the component's. */
export function namesComponent(
  scope: ComponentScope,
  { context, target, arguments: values, names }: BuildReference,
): boolean {
  if (scope.path !== '' && isWithin(scope.path, context)) return true;
  if (!isWithin(context, scope.path)) return false;
  const called = (text: string) =>
    scope.names.some(name => isCalled(text.toLowerCase(), name));
  return (
    (target !== undefined && called(target)) ||
    names.some(called) ||
    [...values.values()].some(value => called(value) || isItsPath(scope, value))
  );
}

/**
 * Whether a Dockerfile elsewhere, in a folder above the component or one that
 * several share, speaks of it.
 */
export function mentionsComponent(
  scope: ComponentScope,
  file: SourceFile,
): boolean {
  const folder = folderOf(file.path);
  if (!isWithin(folder, scope.path) && !SHARED_FOLDER.test(folder))
    return false;
  const variant = file.path
    .replace(/(docker|container)file/i, '')
    .toLowerCase();
  const own = scope.names.some(
    name => name.length > 2 && variant.split(/[/._]/).includes(name),
  );
  return own || (scope.path !== '' && hasPath(scope, file));
}

/** Names that are as often a folder of the image as one of the repository. */
const COMMON = /^(app|src|lib|bin|build|dist|server|service|web|code|main)$/;

function hasPath(scope: ComponentScope, file: SourceFile): boolean {
  const below = relativeTo(folderOf(file.path), scope.path);
  const paths = [scope.path, ...(below ? [below] : [])];
  return file.lines.some(
    line =>
      !/^\s*#/.test(line) &&
      line
        .split(/[\s"',[\]=:]+/)
        .some(
          word =>
            !MANIFEST.test(word) &&
            paths.some(path =>
              isOrEndsIn(path, word.replace(/^(\.?\/)+|\/+$/g, '')),
            ),
        ),
  );
}

/** `services/orders/src` and `/app/services/orders` for `services/orders`. */
function isOrEndsIn(path: string, word: string): boolean {
  if (isWithin(path, word)) return true;
  return !COMMON.test(path) && `${word}/`.includes(`/${path}/`);
}

function isItsPath({ path }: ComponentScope, text: string): boolean {
  return path !== '' && text.replace(/^(\.?\/)+|\/+$/g, '') === path;
}

/** `orders`, or `shop-orders` for `orders`. */
function isCalled(text: string, name: string): boolean {
  if (text === name) return true;
  return (
    name.length > 2 &&
    /[-_.]$/.test(text.slice(0, -name.length)) &&
    text.endsWith(name)
  );
}

function isWithin(folder: string, path: string): boolean {
  return folder === path || relativeTo(folder, path) !== undefined;
}
