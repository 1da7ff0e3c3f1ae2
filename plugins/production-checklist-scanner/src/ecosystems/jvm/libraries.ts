import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join } from '../../files/paths';
import { UnreadableFileError } from '../../formats/UnreadableFileError';
import { parseXml } from '../../formats/xml';
import { mavenModules } from './builds/maven/mavenModules';
import { sbtProjects } from './builds/sbt/sbtProjects';

const SCRIPTS = ['build.gradle', 'build.gradle.kts'];
const SETTINGS = ['settings.gradle', 'settings.gradle.kts'];
/** A module in the production code of another, not in its tests. */
const PROJECT =
  /^[ \t]*(?!test|integration|functional|e2e|jmh)["'`]?\w+["'`]?\s*\(?[^\n]{0,40}?\bproject\s*\(\s*(?:path\s*[:=]\s*)?["']:?([\w:.-]+)["']/gm;
const ACCESSOR =
  /^[ \t]*(?!test|integration|functional|e2e|jmh)["'`]?\w+["'`]?\s*\(?[^\n]{0,20}?\bprojects\.([\w.]+)/gm;

/** Directories of this repository that a module names as its dependencies. */
export function jvmLibraries(tree: FileTree, folder: string): string[] {
  return [
    ...mavenLibraries(tree, folder),
    ...gradleLibraries(tree, folder),
    ...sbtLibraries(tree, folder),
  ].filter(path => path !== folder && tree.hasDirectory(path));
}

function mavenLibraries(tree: FileTree, folder: string): string[] {
  const file = tree.read(join(folder, 'pom.xml'));
  if (!file) return [];
  try {
    const modules = mavenModules(tree);
    return (parseXml(file).child('dependencies')?.all('dependency') ?? [])
      .filter(
        dependency =>
          dependency.child('scope')?.text !== 'test' &&
          dependency.child('classifier')?.text !== 'tests',
      )
      .flatMap(
        dependency =>
          modules.get(dependency.child('artifactId')?.text ?? '') ?? [],
      )
      .filter(path => path !== '');
  } catch (error) {
    // The checks that need the file say so.
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}

function gradleLibraries(tree: FileTree, folder: string): string[] {
  const scripts = [
    ...SCRIPTS.map(name => join(folder, name)),
    join(folder, `${folder.slice(folder.lastIndexOf('/') + 1)}.gradle`),
  ]
    .map(path => tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
  if (scripts.length === 0) return [];
  const root = rootOf(tree, folder);
  return scripts.flatMap(({ code }) => [
    ...[...code.matchAll(PROJECT)].map(([, name]) =>
      folderNamed(tree, root, name),
    ),
    ...[...code.matchAll(ACCESSOR)].map(([, accessor]) =>
      folderNamed(tree, root, dashed(accessor)),
    ),
  ]);
}

/** The nearest directory above that holds the build's settings. */
function rootOf(tree: FileTree, folder: string): string {
  for (let at = folder; ; at = folderOf(at)) {
    if (at !== folder && SETTINGS.some(name => tree.has(join(at, name))))
      return at;
    if (at === '') return folder === '' ? '' : outermost(tree, folder);
  }
}

function outermost(tree: FileTree, folder: string): string {
  return SETTINGS.some(name => tree.has(join(folder, name))) ? folder : '';
}

/** `:libs:common` lies in `libs/common`, unless the settings say otherwise. */
function folderNamed(tree: FileTree, root: string, name: string): string {
  const [, moved] =
    SETTINGS.map(file => tree.read(join(root, file))?.code ?? '')
      .map(code =>
        new RegExp(
          `project\\s*\\(\\s*["']:${name.replace(
            /[^\w:-]/g,
            '\\$&',
          )}["']\\s*\\)\\s*\\.\\s*projectDir\\s*=\\s*[^\\n"']{0,60}["']([^"'\\n]+)["']`,
        ).exec(code),
      )
      .find(match => match !== null) ?? [];
  return join(root, moved ?? name.replace(/:/g, '/'));
}

/** `libs.orderClient` is `:libs:order-client`. */
function dashed(accessor: string): string {
  return accessor
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLocaleLowerCase('en-US')
    .replace(/\./g, ':');
}

function sbtLibraries(tree: FileTree, folder: string): string[] {
  let root = folder;
  while (!tree.has(join(root, 'build.sbt')) && root !== '')
    root = folderOf(root);
  const file = tree.read(join(root, 'build.sbt'));
  if (!file) return [];
  const projects = sbtProjects(file);
  const own = projects.find(project => join(root, project.folder) === folder);
  return (own?.dependsOn ?? []).flatMap(name => {
    const project = projects.find(candidate => candidate.name === name);
    return project ? [join(root, project.folder)] : [];
  });
}
