import { ComponentScope } from '../../../component/ComponentScope';
import { relativeTo } from '../../../files/paths';
import { ServerFact } from '../../facts';
import { packagesOf } from '../packages/packages';
import { APPLICATION_FRAMEWORKS } from './serverFrameworks';
import { versionOf } from '../packages/versions';

/** The setting that makes a framework write a static site, and its file. */
const BUILT_TO_FILES: Readonly<
  Record<string, [file: RegExp, setting: RegExp]>
> = {
  'Next.js': [
    /(^|\/)next\.config\.[cm]?[jt]s$/,
    /\boutput\s*:\s*['"]export['"]/,
  ],
  Nuxt: [
    /(^|\/)nuxt\.config\.[cm]?[jt]s$/,
    /\b(?:target|preset)\s*:\s*['"]static['"]/,
  ],
  Astro: [/(^|\/)astro\.config\.[cm]?[jt]s$/, /\boutput\s*:\s*['"]static['"]/],
};

/** Frameworks that a server of one's own can embed. */
const EMBEDDABLE: ReadonlySet<string> = new Set([
  'Next.js',
  'Nuxt',
  'Remix',
  'React Router',
  'SvelteKit',
  'Astro',
]);

/**
 * The frameworks whose own server runs the component.
 *
 * @param listening - the servers that the component's code starts: a custom
 *   one takes the place of an embeddable framework's
 */
export function applicationServers(
  scope: ComponentScope,
  listening: readonly ServerFact[],
): ServerFact[] {
  const hasOwn = listening.some(
    ({ at }) => relativeTo(scope.path, at.path) !== undefined,
  );
  const declared = packagesOf(scope).flatMap(
    ({ dependencies }) => dependencies,
  );
  return APPLICATION_FRAMEWORKS.flatMap(({ title, packages }) => {
    const declaration = declared.find(
      ({ name, development }) => !development && packages.includes(name),
    );
    if (!declaration || isBuiltToFiles(scope, title)) return [];
    if (EMBEDDABLE.has(title) && hasOwn) return [];
    return {
      protocol: 'http' as const,
      framework: title,
      version: versionOf(scope, declaration.name),
      at: declaration.at,
    };
  });
}

function isBuiltToFiles(scope: ComponentScope, title: string): boolean {
  if (!Object.hasOwn(BUILT_TO_FILES, title)) return false;
  const [file, setting] = BUILT_TO_FILES[title];
  return scope
    .product(file)
    .some(path => setting.test(scope.tree.read(path)?.code ?? ''));
}
