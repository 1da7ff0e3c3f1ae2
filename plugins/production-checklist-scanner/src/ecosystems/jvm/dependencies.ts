import { ComponentScope } from '../../component/ComponentScope';
import { folderOf, join, relativeTo } from '../../files/paths';
import {
  DependencyFact,
  DependencyFacts,
  LockFact,
  ManifestFact,
} from '../facts';
import { perScope } from '../../component/perScope';
import { Artifact, BuildFile } from './builds/Artifact';
import { buildFiles } from './builds/builds';
import { precisionOf } from './builds/precision';

/** The lock files that a tool or its usual plugin can write. */
const LOCK_FILES: Record<BuildFile['tool'], readonly string[]> = {
  maven: ['lockfile.json'],
  gradle: ['gradle.lockfile', 'buildscript-gradle.lockfile'],
  sbt: ['build.sbt.lock'],
};
/** Gradle's older lock files, one per configuration. */
const OLD_GRADLE_LOCK = /(^|\/)gradle\/dependency-locks\/[^/]+\.lockfile$/;

export const dependencies = perScope(
  (scope): DependencyFacts => ({
    manifests: buildFiles(scope)
      .filter(({ path }) => !isLibrarys(scope, path))
      .map(file => manifestOf(scope, file)),
    undeclared: [],
  }),
);

/** Whether a file belongs to a library of this repository, not to what it is built with. */
function isLibrarys(scope: ComponentScope, path: string): boolean {
  return (
    relativeTo(scope.path, path) === undefined && scope.product().includes(path)
  );
}

function manifestOf(scope: ComponentScope, file: BuildFile): ManifestFact {
  const { tool, path, artifacts } = file;
  const facts = artifacts
    .filter(isDependency)
    .map(artifact => dependencyOf(artifact, tool));
  return {
    at: { path },
    tool: tool === 'sbt' ? tool : capitalised(tool),
    dependencies: facts,
    lock: lockOf(scope, file, facts),
    bots: { dependabot: [tool], renovate: [tool] },
  };
}

/** A plugin without a version is Gradle's own, or managed elsewhere. */
function isDependency({ use, name, version }: Artifact): boolean {
  return (
    use !== 'managed' &&
    name !== '' &&
    !(use === 'plugin' && version === undefined)
  );
}

function dependencyOf(
  artifact: Artifact,
  tool: BuildFile['tool'],
): DependencyFact {
  const { group, name, version = '', at, use } = artifact;
  return {
    name: group && group !== name ? `${group}:${name}` : name,
    requirement: version,
    at,
    precision: precisionOf(artifact, tool),
    development: use === 'test' || use === 'plugin',
  };
}

function lockOf(
  scope: ComponentScope,
  { tool, path }: BuildFile,
  facts: readonly DependencyFact[],
): LockFact {
  const expected = [...LOCK_FILES[tool]];
  const folders = [folderOf(path), ...scope.directories];
  for (const folder of folders) {
    const lock =
      expected
        .map(name => join(folder, name))
        .find(name => scope.tree.has(name)) ??
      (tool === 'gradle' ? oldLockIn(scope, folder) : undefined);
    if (lock) return { state: 'committed', at: { path: lock } };
  }
  return facts.every(
    ({ precision }) => precision === 'exact' || precision === 'local',
  )
    ? { state: 'unneeded' }
    : { state: 'missing', expected };
}

function oldLockIn({ tree }: ComponentScope, folder: string) {
  return tree.paths.find(
    path =>
      OLD_GRADLE_LOCK.test(path) &&
      folderOf(path) === join(folder, 'gradle/dependency-locks'),
  );
}

function capitalised(tool: string): string {
  return tool[0].toLocaleUpperCase('en-US') + tool.slice(1);
}
