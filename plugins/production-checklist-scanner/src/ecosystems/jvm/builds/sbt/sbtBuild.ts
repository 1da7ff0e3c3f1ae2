import { ComponentScope } from '../../../../component/ComponentScope';
import { SourceFile } from '../../../../files/SourceFile';
import { folderOf, join } from '../../../../files/paths';
import { Artifact, BuildFile } from '../Artifact';
import { factoriesIn, sbtArtifacts } from './sbtArtifacts';
import { sbtProjects } from './sbtProjects';

/** What sbt builds the component from: its build and the code under `project`. */
export function sbtBuild(scope: ComponentScope): BuildFile[] {
  const root = scope.directories.find(folder =>
    scope.tree.has(join(folder, 'build.sbt')),
  );
  if (root === undefined) return [];
  const files = scope.tree.paths
    .filter(path => isBuildFile(path, root, scope))
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
  const versions = definitionsOf(files);
  const factories = files.flatMap(factoriesIn);
  return files
    .map(file => ({
      path: file.path,
      tool: 'sbt' as const,
      artifacts: sbtArtifacts(file, versions, factories).filter(
        artifact => !isForeign(scope, root, file, artifact),
      ),
    }))
    .filter(({ path, artifacts }) => artifacts.length || /\.sbt$/.test(path));
}

function isBuildFile(
  path: string,
  root: string,
  { path: own }: ComponentScope,
) {
  const folder = folderOf(path);
  return (
    (/\.sbt$/.test(path) &&
      (folder === root ||
        folder === own ||
        folder === join(root, 'project'))) ||
    (/\.scala$/.test(path) && folder === join(root, 'project'))
  );
}

/** `val http4s = "0.23.1"`, by name. */
function definitionsOf(files: readonly SourceFile[]): Map<string, string> {
  const definitions = new Map<string, string>();
  for (const { code } of files) {
    for (const [, name, value] of code.matchAll(
      /\bval\s{1,20}(\w{1,80})\s{0,20}(?::\s{0,4}String\s{0,4})?=\s{0,4}"([^"\n]{1,100})"/g,
    )) {
      if (!definitions.has(name)) definitions.set(name, value);
    }
  }
  return definitions;
}

/** Whether it is said in the part of the build that makes another project. */
function isForeign(
  { path }: ComponentScope,
  root: string,
  file: SourceFile,
  { at }: Artifact,
): boolean {
  if (path === root) return false;
  return sbtProjects(file).some(
    project =>
      project.from <= (at.line ?? 0) &&
      (at.line ?? 0) <= project.to &&
      join(root, project.folder) !== path,
  );
}
