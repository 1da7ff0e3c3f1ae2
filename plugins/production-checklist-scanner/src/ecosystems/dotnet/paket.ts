import { ComponentScope } from '../../component/ComponentScope';
import { folderOf, join } from '../../files/paths';
import { DependencyFact, ManifestFact } from '../facts';

const NUGET = /^[ \t]*nuget[ \t]+(\S+)[ \t]*([^\n]*)$/gm;

/** Paket's own manifest, in the component's directory or above it. */
export function paketManifest(scope: ComponentScope): ManifestFact | undefined {
  const file = scope.inherited('paket.dependencies');
  if (!file) return undefined;
  const path = join(folderOf(file.path), 'paket.lock');
  const locked = scope.tree.has(path) && !scope.ignoredBy(path);
  return {
    at: { path: file.path, line: 1 },
    tool: 'Paket',
    dependencies: file.findAll(NUGET).map(
      ({ match, at }): DependencyFact => ({
        name: match[1],
        requirement: match[2].trim(),
        at,
        development: false,
        precision: /^(==?\s*)?\d+(\.\d+)+$/.test(match[2].trim())
          ? 'exact'
          : 'range',
      }),
    ),
    lock: locked
      ? { state: 'committed', at: { path, line: 1 } }
      : { state: 'missing', expected: ['paket.lock'] },
    bots: { dependabot: [], renovate: ['paket'] },
  };
}
