import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { join } from '../../files/paths';
import { parseJson } from '../../formats/json';
import { parseToml } from '../../formats/toml';
import { parseYaml } from '../../formats/yaml/parseYaml';
import { DependencyFact, LockFact, ManifestFact } from '../facts';

/** A dependency manager from before Go had modules. */
interface LegacyTool {
  tool: string;
  manifest: string;
  /** What holds the versions; the manifest itself where it does. */
  lock: string;
  read(file: SourceFile): DependencyFact[];
}

const TOOLS: readonly LegacyTool[] = [
  { tool: 'dep', manifest: 'Gopkg.toml', lock: 'Gopkg.lock', read: readDep },
  {
    tool: 'glide',
    manifest: 'glide.yaml',
    lock: 'glide.lock',
    read: readGlide,
  },
  {
    tool: 'govendor',
    manifest: 'vendor/vendor.json',
    lock: 'vendor/vendor.json',
    read: readGovendor,
  },
  {
    tool: 'gvt',
    manifest: 'vendor/manifest',
    lock: 'vendor/manifest',
    read: readGvt,
  },
  {
    tool: 'godep',
    manifest: 'Godeps/Godeps.json',
    lock: 'Godeps/Godeps.json',
    read: readGodep,
  },
];

/** The nearest manifest of a tool that came before go.mod. */
export function legacyManifests(scope: ComponentScope): ManifestFact[] {
  for (const folder of scope.directories) {
    for (const tool of TOOLS) {
      const file = scope.tree.read(join(folder, tool.manifest));
      if (file) return [manifestFact(scope, folder, file, tool)];
    }
  }
  return [];
}

function manifestFact(
  scope: ComponentScope,
  folder: string,
  file: SourceFile,
  { tool, lock, read }: LegacyTool,
): ManifestFact {
  return {
    at: { path: file.path, line: 1 },
    tool,
    dependencies: read(file),
    lock: lockOf(scope, folder, lock),
    bots: { dependabot: [], renovate: [] },
  };
}

function lockOf(scope: ComponentScope, folder: string, lock: string): LockFact {
  const path = join(folder, lock);
  const rule = scope.ignoredBy(path);
  if (scope.tree.has(path) && !rule) {
    return { state: 'committed', at: { path, line: 1 } };
  }
  const vendor = join(folder, 'vendor/');
  const vendored = scope.tree.paths.find(
    candidate => candidate.startsWith(vendor) && candidate.endsWith('.go'),
  );
  if (vendored) return { state: 'committed', at: { path: vendored } };
  return rule
    ? { state: 'ignored', at: rule, expected: [lock] }
    : { state: 'missing', expected: [lock] };
}

/** A revision is exact, a version or a branch is held by Gopkg.lock. */
function readDep(file: SourceFile): DependencyFact[] {
  const root = parseToml(file);
  return [
    ...(root.get('constraint')?.items ?? []),
    ...(root.get('override')?.items ?? []),
  ].flatMap(entry => {
    const name = entry.get('name')?.text;
    const revision = entry.get('revision')?.text;
    const requirement =
      revision ?? entry.get('version')?.text ?? entry.get('branch')?.text ?? '';
    return name
      ? [dependency(name, requirement, entry.at, revision !== undefined)]
      : [];
  });
}

function readGlide(file: SourceFile): DependencyFact[] {
  const [root] = parseYaml(file);
  return (root?.get('import')?.items ?? []).flatMap(entry => {
    const name = entry.get('package')?.text;
    const version = entry.get('version')?.text ?? '';
    const at = { path: file.path, line: entry.line };
    const exact = /^v?\d+\.\d+\.\d+$|^[0-9a-f]{40}$/.test(version);
    return name ? [dependency(name, version, at, exact)] : [];
  });
}

function readGovendor(file: SourceFile): DependencyFact[] {
  return (parseJson(file).get('package')?.items ?? []).flatMap(entry => {
    const name = entry.get('path')?.text;
    const revision = entry.get('revision')?.text ?? '';
    return name ? [dependency(name, revision, entry.at, true)] : [];
  });
}

function readGvt(file: SourceFile): DependencyFact[] {
  return (parseJson(file).get('dependencies')?.items ?? []).flatMap(entry => {
    const name = entry.get('importpath')?.text;
    const revision = entry.get('revision')?.text ?? '';
    return name ? [dependency(name, revision, entry.at, true)] : [];
  });
}

function readGodep(file: SourceFile): DependencyFact[] {
  return (parseJson(file).get('Deps')?.items ?? []).flatMap(entry => {
    const name = entry.get('ImportPath')?.text;
    const revision = entry.get('Rev')?.text ?? '';
    return name ? [dependency(name, revision, entry.at, true)] : [];
  });
}

function dependency(
  name: string,
  requirement: string,
  at: DependencyFact['at'],
  exact: boolean,
): DependencyFact {
  return {
    name,
    requirement,
    at,
    precision: exact ? 'exact' : 'range',
    development: false,
  };
}
