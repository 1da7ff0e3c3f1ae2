import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join } from '../../files/paths';
import { parseXml } from '../../formats/xml';
import { DependencyFact } from '../facts';
import {
  PackageReference,
  Project,
  packageReferences,
  propertiesOf,
} from './Project';

/** A package version that a project gets from one file for many. */
export interface CentralVersions {
  file: SourceFile;
  versions: ReadonlyMap<string, PackageReference>;
}

/** Packages whose version the SDK itself decides. */
const BY_SDK =
  /^(Microsoft\.AspNetCore\.(App|All)|Microsoft\.NETCore\.App|NETStandard\.Library|FSharp\.Core)$/i;

/** The nearest file with central versions above a project. */
export function centralVersions(
  tree: FileTree,
  { folder }: Project,
): CentralVersions | undefined {
  const file = nearest(tree, folder, 'Directory.Packages.props');
  if (!file) return undefined;
  const root = parseXml(file);
  const references = [
    ...packageReferences(root, 'PackageVersion'),
    ...packageReferences(root, 'GlobalPackageReference'),
  ];
  return {
    file,
    versions: new Map(
      references.map(reference => [reference.name.toLowerCase(), reference]),
    ),
  };
}

/** The packages that every project below `Directory.Build.props` gets. */
export function sharedPackages(
  tree: FileTree,
  { folder }: Project,
): PackageReference[] {
  return ['Directory.Build.props', 'Directory.Build.targets'].flatMap(name => {
    const file = nearest(tree, folder, name);
    return file ? packageReferences(parseXml(file), 'PackageReference') : [];
  });
}

/** What a project's package is held at. */
export function dependencyOf(
  tree: FileTree,
  project: Project,
  reference: PackageReference,
  central: CentralVersions | undefined,
): DependencyFact {
  const managed = central?.versions.get(reference.name.toLowerCase());
  const written = reference.version ?? managed?.version;
  const requirement =
    written === undefined ? '' : expanded(tree, project, written);
  return {
    name: reference.name,
    requirement,
    at: reference.version === undefined && managed ? managed.at : reference.at,
    development: reference.development,
    precision: BY_SDK.test(reference.name) ? 'exact' : precisionOf(requirement),
  };
}

/** NuGet takes the lowest version that fits, so that `8.0.1` is that version. */
function precisionOf(requirement: string): DependencyFact['precision'] {
  if (requirement.includes('*')) return 'floating';
  if (/^\[[\w.+-]+\]$/.test(requirement) || /^\$\(/.test(requirement))
    return 'exact';
  return requirement === '' || /^[[(]/.test(requirement) ? 'range' : 'exact';
}

/** A version with the properties of the project and of what it imports. */
function expanded(tree: FileTree, project: Project, version: string): string {
  const maps = [
    project.properties,
    ...inheritedProperties(tree, project.folder),
  ];
  let text = version;
  for (let hops = 0; hops < 4 && text.includes('$('); hops += 1) {
    text = text.replace(
      /\$\(([\w.]+)\)/g,
      (whole, name) =>
        maps.map(map => map.get(name)).find(value => value !== undefined) ??
        whole,
    );
  }
  return text;
}

function inheritedProperties(
  tree: FileTree,
  folder: string,
): Map<string, string>[] {
  return [
    'Directory.Packages.props',
    'Directory.Build.props',
    'Versions.props',
    'eng/Versions.props',
  ]
    .flatMap(name => nearest(tree, folder, name) ?? [])
    .map(file => propertiesOf(parseXml(file)));
}

function nearest(
  tree: FileTree,
  folder: string,
  name: string,
): SourceFile | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    const file = tree.read(join(at, name));
    if (file || at === '') return file;
  }
}
