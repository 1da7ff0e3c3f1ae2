import { ComponentScope } from '../../component/ComponentScope';
import { join } from '../../files/paths';
import {
  DependencyFact,
  DependencyFacts,
  LockFact,
  ManifestFact,
} from '../facts';
import { repositoryPath } from '../shared/repositoryPath';
import { MixDependency, MixProject } from './MixProject';
import { projectsOf, umbrellaOf } from './projects';

/** What the component's Mix projects ask for, and what holds it. */
export function dependencies(scope: ComponentScope): DependencyFacts {
  return {
    manifests: projectsOf(scope)
      .filter(project => project.dependencies.length > 0)
      .map(project => manifestFact(scope, project)),
    undeclared: [],
  };
}

function manifestFact(
  scope: ComponentScope,
  project: MixProject,
): ManifestFact {
  return {
    at: { path: project.file.path, line: 1 },
    tool: 'mix',
    dependencies: project.dependencies.map(
      (dependency): DependencyFact => ({
        name: dependency.name,
        requirement: dependency.requirement,
        at: dependency.at,
        precision: precisionOf(dependency),
        development: dependency.development,
      }),
    ),
    lock: lockOf(scope, project),
    bots: { dependabot: ['mix'], renovate: ['mix'] },
  };
}

function precisionOf({
  requirement,
  options,
}: MixDependency): DependencyFact['precision'] {
  if (/\b(?:path:|in_umbrella:\s*true)/.test(options)) return 'local';
  if (/\b(?:git|github|gitlab|bitbucket):/.test(options)) {
    return /\b(?:tag|ref):/.test(options) ? 'exact' : 'floating';
  }
  return /^(?:==\s*)?\d+\.\d+\.\d+[\w.+-]*$/.test(requirement)
    ? 'exact'
    : 'range';
}

/** The project's own lock file, the one it names, or its umbrella's. */
function lockOf(scope: ComponentScope, project: MixProject): LockFact {
  const { folder, lockfile } = project;
  const umbrella = umbrellaOf(scope, project);
  const paths = [
    ...(lockfile ? [repositoryPath(join(folder, lockfile))] : []),
    join(folder, 'mix.lock'),
    ...(umbrella ? [join(umbrella.folder, 'mix.lock')] : []),
  ].filter((path): path is string => path !== undefined);
  const committed = paths.find(
    path => scope.tree.has(path) && !scope.ignoredBy(path),
  );
  if (committed) {
    return { state: 'committed', at: { path: committed, line: 1 } };
  }
  const rule = paths
    .map(path => scope.ignoredBy(path))
    .find(at => at !== undefined);
  return rule
    ? { state: 'ignored', at: rule, expected: ['mix.lock'] }
    : { state: 'missing', expected: ['mix.lock'] };
}
