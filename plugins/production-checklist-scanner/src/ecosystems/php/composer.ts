import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join, relativeTo } from '../../files/paths';
import { JsonNode, parseJson } from '../../formats/json';
import { DependencyFact } from '../facts';
import { hasForeignManifest } from '../shared/hasForeignManifest';
import { perScope } from '../../component/perScope';

/** A composer.json and what it asks for. */
export interface ComposerManifest {
  file: SourceFile;
  root: JsonNode;
  dependencies: DependencyFact[];
  lockPath: string;
}

/** What the platform has to bring; no package of Composer. */
const PLATFORM = /^(php(-\w+)?|hhvm|ext-.+|lib-.+|composer(-\w+)+|composer)$/;

/** The composer.json files of the component: its own, else the nearest above. */
export const composerManifestsOf = perScope((scope): ComposerManifest[] => {
  const own = scope
    .product(/(^|\/)composer\.json$/)
    .filter(path => relativeTo(scope.path, path) !== undefined);
  const depth = (path: string) => path.split('/').length;
  const least = Math.min(...own.map(depth));
  const nearest = own
    .filter(path => depth(path) === least)
    .flatMap(path => read(scope, path));
  if (nearest.length > 0 || hasForeignManifest(scope, 'php')) return nearest;
  for (const folder of scope.directories.slice(1)) {
    const inherited = read(scope, join(folder, 'composer.json'));
    if (inherited.length > 0) return inherited;
  }
  return [];
});

function read(scope: ComponentScope, path: string): ComposerManifest[] {
  const file = scope.tree.read(path);
  if (!file) return [];
  const root = parseJson(file);
  const dependencies = [
    ...required(root, 'require', false),
    ...required(root, 'require-dev', true),
  ];
  return dependencies.length > 0
    ? [
        {
          file,
          root,
          dependencies,
          lockPath: join(folderOf(path), 'composer.lock'),
        },
      ]
    : [];
}

function required(
  root: JsonNode,
  key: string,
  development: boolean,
): DependencyFact[] {
  const local = localPackages(root);
  return (root.get(key)?.members ?? [])
    .filter(([name]) => !PLATFORM.test(name))
    .map(([name, value]) => {
      const requirement = value.text ?? '';
      return {
        name,
        requirement,
        at: value.at,
        development,
        precision:
          local && requirement.includes('@dev')
            ? 'local'
            : precisionOf(name, requirement),
      };
    });
}

function localPackages(root: JsonNode): boolean {
  const repositories = root.get('repositories');
  const list = [
    ...(repositories?.items ?? []),
    ...(repositories?.members ?? []).map(([, value]) => value),
  ];
  return list.some(repository => repository.get('type')?.text === 'path');
}

/** How exactly a Composer constraint names a version. */
export function precisionOf(
  name: string,
  requirement: string,
): DependencyFact['precision'] {
  const text = requirement.replace(/@(stable|RC|beta|alpha|dev)$/i, '').trim();
  if (/^dev-|-dev$/.test(text) || text === '') {
    // It has branches alone: nothing but a list of conflicts is in it.
    if (name === 'roave/security-advisories') return 'range';
    return /#[0-9a-f]{7,40}$/.test(text) ? 'exact' : 'floating';
  }
  return /^=?\s*v?\d+(\.\d+){1,3}([-.]?(alpha|beta|rc|p|pl|patch)[.\d]*)?$/i.test(
    text,
  )
    ? 'exact'
    : 'range';
}

/** Where one of the packages is required, for production. */
export function packageAt(
  scope: ComponentScope,
  names: readonly (string | RegExp)[],
): Evidence | undefined {
  return composerManifestsOf(scope)
    .flatMap(({ dependencies }) => dependencies)
    .find(
      ({ name, development }) =>
        !development &&
        names.some(wanted =>
          typeof wanted === 'string' ? wanted === name : wanted.test(name),
        ),
    )?.at;
}

/** The constraint of a package that is required. */
export function requirementOf(
  scope: ComponentScope,
  name: string,
): string | undefined {
  return composerManifestsOf(scope)
    .flatMap(({ dependencies }) => dependencies)
    .find(dependency => dependency.name === name)?.requirement;
}
