import { ComponentScope } from '../../../component/ComponentScope';
import { relativeTo } from '../../../files/paths';
import { HealthFact } from '../../facts';
import { isHealthRoute } from '../../shared/healthRoutes';
import { declarationsOf } from '../packages/packages';

/** Frameworks whose files are routes: where those lie, and how they end. */
const FILE_ROUTES: readonly { packages: string[]; file: RegExp }[] = [
  {
    packages: ['next'],
    file: /(?:^|\/)app\/(.+)\/route\.[jt]sx?$/,
  },
  {
    packages: ['next'],
    file: /(?:^|\/)pages\/(api\/.+?)(?:\/index)?\.[jt]sx?$/,
  },
  {
    packages: ['nuxt', 'nuxt3', 'nitropack', 'h3'],
    file: /(?:^|\/)server\/(?:routes\/|middleware\/)?((?:api\/)?.+?)(?:\.(?:get|head))?\.[jt]s$/,
  },
  {
    packages: ['@sveltejs/kit'],
    file: /(?:^|\/)src\/routes\/(.+)\/\+server\.[jt]s$/,
  },
  {
    packages: ['@remix-run/node', '@remix-run/serve', '@react-router/node'],
    file: /(?:^|\/)app\/routes\/(.+?)(?:\/route)?\.[jt]sx?$/,
  },
  {
    packages: ['astro'],
    file: /(?:^|\/)src\/pages\/(.+?)\.[jt]s$/,
  },
];

/** Health checks that a file's place makes a route. */
export function healthFiles(scope: ComponentScope): HealthFact[] {
  const declared = new Set(declarationsOf(scope).map(({ name }) => name));
  const kinds = FILE_ROUTES.filter(({ packages }) =>
    packages.some(name => declared.has(name)),
  );
  return scope.product(/\.[jt]sx?$/).flatMap(path => {
    const inside = relativeTo(scope.path, path) ?? path;
    const match = kinds
      .map(({ file }) => file.exec(inside)?.[1])
      .find(route => route !== undefined);
    // `api.health` and `(internal)/health` are `/api/health` and `/health`.
    const target = match && `/${routeOf(match)}`;
    return target && isHealthRoute(target)
      ? { kind: 'route' as const, target, at: { path, line: 1 } }
      : [];
  });
}

function routeOf(match: string): string {
  return match
    .replace(/\([^)/]*\)\//g, '')
    .replace(/^([\w$-]+)\.([\w$-]+)$/, '$1/$2')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[$_+]/g, '');
}
