import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { DependencyFacts, LockFact, ManifestFact } from '../facts';
import { hasForeignManifest } from '../shared/hasForeignManifest';
import { ComposerManifest, composerManifestsOf } from './composer';
import { sourcesOf } from './sources';

/** What the component's composer.json files ask for, and what holds it. */
export function dependencies(scope: ComponentScope): DependencyFacts {
  const manifests = composerManifestsOf(scope);
  return {
    manifests: manifests.map(
      (manifest): ManifestFact => ({
        at: { path: manifest.file.path, line: 1 },
        tool: 'Composer',
        dependencies: manifest.dependencies,
        lock: lockOf(scope, manifest),
        bots: { dependabot: ['composer'], renovate: ['composer'] },
      }),
    ),
    undeclared: manifests.length > 0 ? [] : autoloaders(scope),
  };
}

function lockOf(
  scope: ComponentScope,
  { lockPath }: ComposerManifest,
): LockFact {
  const expected = ['composer.lock'];
  const ignored = scope.ignoredBy(lockPath);
  if (ignored) return { state: 'ignored', at: ignored, expected };
  return scope.tree.has(lockPath)
    ? { state: 'committed', at: { path: lockPath, line: 1 } }
    : { state: 'missing', expected };
}

/** Packages are loaded that no manifest declares. */
function autoloaders(scope: ComponentScope): Evidence[] {
  if (hasForeignManifest(scope, 'php')) return [];
  if (scope.tree.paths.some(path => /(^|\/)vendor\/autoload\.php$/.test(path)))
    return [];
  return sourcesOf(scope).flatMap(
    file =>
      file.find(
        /\b(?:require|include)(?:_once)?\b[^;\n]*vendor\/autoload\.php/,
      ) ?? [],
  );
}
