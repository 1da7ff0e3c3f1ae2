import { ComponentScope } from '../../../../component/ComponentScope';
import { SourceFile } from '../../../../files/SourceFile';
import { Artifact, BuildFile } from '../Artifact';
import { conventionPlugin } from './conventionPlugins';
import { artifactsOf } from './gradleArtifacts';
import { GradleFiles, gradleFiles } from './gradleFiles';
import { readGradleScript, ScopedStatement } from './GradleScript';

/** Blocks of a parent's script that are meant for the modules below it. */
const FOR_MODULES = /^(allprojects|subprojects|configure)$/;
/** A convention can apply another. */
const MAX_CONVENTIONS = 5;

/** What Gradle builds the component from. */
export function gradleBuild(scope: ComponentScope): BuildFile[] {
  const files = gradleFiles(scope);
  if (files.own.length === 0) return [];
  const own = files.own.map(file => buildFileOf(file, files));
  const applied = [
    ...own,
    ...files.inherited.map(file =>
      inheritedFrom(file, files, moduleName(scope)),
    ),
  ];
  const conventions = conventionsOf(applied, files);
  const settings = files.settings.map(file => buildFileOf(file, files));
  const logic = files.shared
    .filter(({ path }) => /(^|\/)build\.gradle(\.kts)?$/.test(path))
    .map(file => managedOnly(buildFileOf(file, files)));
  return byPlace([...applied, ...conventions, ...settings, ...logic], files);
}

function moduleName({ path }: ComponentScope): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function buildFileOf(file: SourceFile, { context }: GradleFiles): BuildFile {
  const script = readGradleScript(file);
  return {
    path: file.path,
    tool: 'gradle',
    artifacts: script.statements.flatMap(statement =>
      artifactsOf(script, statement, context),
    ),
  };
}

/** What a script above the component says for it, and the versions it knows. */
function inheritedFrom(
  file: SourceFile,
  { context }: GradleFiles,
  name: string,
): BuildFile {
  const script = readGradleScript(file);
  return {
    path: file.path,
    tool: 'gradle',
    artifacts: script.statements.flatMap(statement => {
      const artifacts = artifactsOf(script, statement, context);
      return isMeantFor(statement, name)
        ? artifacts
        : artifacts.map(onlyManaged);
    }),
  };
}

function isMeantFor({ within, module }: ScopedStatement, name: string) {
  return module === undefined
    ? within.some(block => FOR_MODULES.test(block))
    : module === name;
}

function managedOnly(build: BuildFile): BuildFile {
  return { ...build, artifacts: build.artifacts.map(onlyManaged) };
}

function onlyManaged(artifact: Artifact): Artifact {
  return { ...artifact, use: 'managed' };
}

/** The plugins of this repository that the scripts apply, and theirs in turn. */
function conventionsOf(
  applied: readonly BuildFile[],
  files: GradleFiles,
): BuildFile[] {
  const seen = new Map<string, BuildFile>();
  let wanted = pluginIds(applied);
  for (let round = 0; round < MAX_CONVENTIONS && wanted.length; round += 1) {
    const found = wanted
      .flatMap(id => conventionPlugin(id, files.shared))
      .filter(({ path }) => !seen.has(path))
      .map(file => buildFileOf(file, files));
    for (const file of found) seen.set(file.path, file);
    wanted = pluginIds(found);
  }
  return [...seen.values()];
}

function pluginIds(builds: readonly BuildFile[]): string[] {
  return builds
    .flatMap(({ artifacts }) => artifacts)
    .filter(({ use }) => use === 'plugin')
    .map(({ name }) => name);
}

/** An artifact of a version catalog is said there, whoever uses it. */
function byPlace(
  builds: readonly BuildFile[],
  { context }: GradleFiles,
): BuildFile[] {
  const catalogs = [...context.catalogs.values()].map(({ path }) => path);
  const files = new Map<string, BuildFile>();
  const seen = new Set<string>();
  const fileAt = (path: string) => {
    const file = files.get(path) ?? { path, tool: 'gradle', artifacts: [] };
    files.set(path, file);
    return file;
  };
  for (const { path, artifacts } of builds) {
    fileAt(path);
    for (const artifact of artifacts) {
      const { path: place } = artifact.at;
      const { artifacts: kept } = fileAt(
        catalogs.includes(place) ? place : path,
      );
      const { group, name, use, at } = artifact;
      const identity = `${place} ${at.line} ${group}:${name} ${use}`;
      if (!seen.has(identity)) kept.push(artifact);
      seen.add(identity);
    }
  }
  return [...files.values()];
}
