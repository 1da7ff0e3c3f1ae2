import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { join } from '../../files/paths';
import { parseXml } from '../../formats/xml';
import {
  DependencyFact,
  DependencyFacts,
  LockFact,
  ManifestFact,
} from '../facts';
import {
  centralVersions,
  dependencyOf,
  sharedPackages,
} from './packageVersions';
import { paketManifest } from './paket';
import { Project } from './Project';
import { projectsOf } from './projects';

const BOTS = { dependabot: ['nuget'], renovate: ['nuget'] };

/** What the component's projects ask of NuGet, and what holds it. */
export function dependencies(scope: ComponentScope): DependencyFacts {
  const paket = paketManifest(scope);
  const projects = projectsOf(scope);
  const manifests = [
    ...[
      ...projects.map(project => projectManifest(scope, project)),
      ...projects.flatMap(project => legacyManifest(scope, project) ?? []),
    ].filter(({ dependencies: all }) => all.length > 0),
    ...centralManifests(scope, projects),
  ];
  return {
    manifests: paket ? [paket, ...manifests] : manifests,
    undeclared: [],
  };
}

function projectManifest(
  scope: ComponentScope,
  project: Project,
): ManifestFact {
  const central = centralVersions(scope.tree, project);
  const all = [...project.packages, ...sharedPackages(scope.tree, project)].map(
    reference => dependencyOf(scope.tree, project, reference, central),
  );
  return {
    at:
      all[0] && all[0].at.path === project.file.path
        ? all[0].at
        : { path: project.file.path, line: 1 },
    tool: 'NuGet',
    dependencies: all,
    lock: lockOf(scope, project.folder, all),
    bots: BOTS,
  };
}

/**
 * The file that says the versions of several projects at once. Those are the
 * projects' dependencies, so that it has none of its own.
 */
function centralManifests(
  scope: ComponentScope,
  projects: readonly Project[],
): ManifestFact[] {
  const files = new Map<string, ManifestFact>();
  for (const project of projects) {
    const central = centralVersions(scope.tree, project);
    if (!central || files.has(central.file.path)) continue;
    const first = project.packages
      .filter(({ version }) => version === undefined)
      .flatMap(({ name }) => central.versions.get(name.toLowerCase()) ?? [])[0];
    if (!first) continue;
    files.set(central.file.path, {
      at: first.at,
      tool: 'NuGet',
      dependencies: [],
      lock: lockOf(scope, project.folder, []),
      bots: BOTS,
    });
  }
  return [...files.values()];
}

/** `packages.config` of the time before PackageReference. */
function legacyManifest(
  scope: ComponentScope,
  { folder }: Project,
): ManifestFact | undefined {
  const file: SourceFile | undefined = scope.tree.read(
    join(folder, 'packages.config'),
  );
  if (!file) return undefined;
  const all = parseXml(file)
    .all('package')
    .map(
      (item): DependencyFact => ({
        name: item.attribute('id') ?? '',
        requirement: item.attribute('version') ?? '',
        at: item.at,
        development: item.attribute('developmentDependency') === 'true',
        precision: 'exact',
      }),
    );
  const at = { path: file.path, line: 1 };
  return {
    at,
    tool: 'NuGet',
    dependencies: all,
    lock: lockOf(scope, folder, all),
    bots: BOTS,
  };
}

/** NuGet needs no lock file while every version is exact. */
function lockOf(
  scope: ComponentScope,
  folder: string,
  all: readonly DependencyFact[],
): LockFact {
  const path = join(folder, 'packages.lock.json');
  const rule = scope.ignoredBy(path);
  if (scope.tree.has(path) && !rule) {
    return { state: 'committed', at: { path, line: 1 } };
  }
  if (
    all.every(({ precision }) => precision === 'exact' || precision === 'local')
  ) {
    return { state: 'unneeded' };
  }
  const expected = ['packages.lock.json'];
  return rule
    ? { state: 'ignored', at: rule, expected }
    : { state: 'missing', expected };
}
