import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { DependencyFacts, LockFact, ManifestFact } from '../facts';
import { hasForeignManifest } from '../shared/hasForeignManifest';
import { GemManifest, gemManifestsOf } from './gems';
import { sourcesOf } from './sources';
import { STANDARD_LIBRARY } from './standardLibrary';

/** What the component's Gemfiles ask for, and what holds it. */
export function dependencies(scope: ComponentScope): DependencyFacts {
  const manifests = gemManifestsOf(scope);
  return {
    manifests: manifests.map(
      (manifest): ManifestFact => ({
        at: { path: manifest.file.path, line: 1 },
        tool: 'Bundler',
        dependencies: manifest.gems.map(({ groups: _, ...gem }) => gem),
        lock: lockOf(scope, manifest),
        bots: { dependabot: ['bundler'], renovate: ['bundler'] },
      }),
    ),
    undeclared: manifests.length > 0 ? [] : undeclaredRequires(scope),
  };
}

function lockOf(scope: ComponentScope, { lockPath }: GemManifest): LockFact {
  const name = lockPath.slice(lockPath.lastIndexOf('/') + 1);
  const ignored = scope.ignoredBy(lockPath);
  if (scope.tree.has(lockPath) && !ignored) {
    return { state: 'committed', at: { path: lockPath, line: 1 } };
  }
  return ignored
    ? { state: 'ignored', at: ignored, expected: [name] }
    : { state: 'missing', expected: [name] };
}

/** The first `require` of each gem, where no Gemfile names any. */
function undeclaredRequires(scope: ComponentScope): Evidence[] {
  if (hasForeignManifest(scope, 'ruby')) return [];
  const own = new Set(
    scope.tree.paths
      .filter(path => path.endsWith('.rb'))
      .flatMap(path => path.replace(/\.rb$/, '').split('/')),
  );
  const found = new Map<string, Evidence>();
  for (const file of sourcesOf(scope)) {
    for (const { match, at } of file.findAll(
      /^[ \t]*require[ \t(]+["']([\w-]+)(?:\/[^"'\n]*)?["']/gm,
    )) {
      const name = match[1];
      if (STANDARD_LIBRARY.has(name) || own.has(name) || found.has(name))
        continue;
      found.set(name, at);
    }
  }
  return [...found.values()];
}
