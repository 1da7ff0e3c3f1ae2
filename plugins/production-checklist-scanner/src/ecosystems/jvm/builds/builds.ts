import { ComponentScope } from '../../../component/ComponentScope';
import { perScope } from '../../../component/perScope';
import { Artifact, BuildFile, coordinateOf } from './Artifact';
import { gradleBuild } from './gradle/gradleBuild';
import { mavenBuild } from './maven/mavenBuild';
import { sbtBuild } from './sbt/sbtBuild';

/** The files that the component is built from, its own before inherited ones. */
export const buildFiles = perScope((scope): BuildFile[] => [
  ...mavenBuild(scope),
  ...gradleBuild(scope),
  ...sbtBuild(scope),
]);

/** Everything that the builds name. */
export const allArtifacts = perScope((scope): Artifact[] =>
  buildFiles(scope).flatMap(({ artifacts }) => artifacts),
);

/** What is in the program when it runs. */
export const runtimeArtifacts = perScope((scope): Artifact[] =>
  allArtifacts(scope).filter(({ use }) => use === 'runtime'),
);

/** The plugins that the build applies. */
export const appliedPlugins = perScope((scope): Artifact[] =>
  allArtifacts(scope).filter(({ use }) => use === 'plugin'),
);

/** The first library of the program whose `group:name` matches. */
export function findLibrary(
  scope: ComponentScope,
  pattern: RegExp,
): Artifact | undefined {
  return runtimeArtifacts(scope).find(artifact =>
    pattern.test(coordinateOf(artifact)),
  );
}

/** The first plugin of the build whose `group:name` matches. */
export function findPlugin(
  scope: ComponentScope,
  pattern: RegExp,
): Artifact | undefined {
  return appliedPlugins(scope).find(artifact =>
    pattern.test(coordinateOf(artifact)),
  );
}
