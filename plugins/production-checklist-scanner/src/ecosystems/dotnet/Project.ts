import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';
import { folderOf } from '../../files/paths';
import { XmlElement, parseXml } from '../../formats/xml';
import { pathFrom } from './projectPaths';

/** A project file: `.csproj`, `.fsproj` or `.vbproj`. */
export interface Project {
  file: SourceFile;
  folder: string;
  /** What its assembly is called: `Shop.Api`. */
  name: string;
  /** `Microsoft.NET.Sdk.Web`; empty where it names none. */
  sdk: string;
  packages: PackageReference[];
  /** Paths of the project files that it references. */
  references: string[];
  properties: ReadonlyMap<string, string>;
}

export interface PackageReference {
  name: string;
  /** As written; undefined where another file says it. */
  version?: string;
  /** Not part of what is published. */
  development: boolean;
  at: Evidence;
}

const projects = new WeakMap<SourceFile, Project>();

/** Reads a project file. Read once per file. */
export function readProject(file: SourceFile): Project {
  let project = projects.get(file);
  if (!project) {
    project = read(file);
    projects.set(file, project);
  }
  return project;
}

function read(file: SourceFile): Project {
  const root = parseXml(file);
  const folder = folderOf(file.path);
  const properties = propertiesOf(root);
  const fileName = file.path.slice(folder ? folder.length + 1 : 0);
  return {
    file,
    folder,
    name: properties.get('AssemblyName') ?? fileName.replace(/\.\w+proj$/, ''),
    sdk: root.attribute('Sdk') ?? root.child('Sdk')?.attribute('Name') ?? '',
    packages: packageReferences(root, 'PackageReference'),
    references: itemsOf(root, 'ProjectReference').flatMap(
      item => pathFrom(folder, item.attribute('Include') ?? '') ?? [],
    ),
    properties,
  };
}

/** The packages that items of a kind name, in a project or a props file. */
export function packageReferences(
  root: XmlElement,
  kind: string,
): PackageReference[] {
  return itemsOf(root, kind).flatMap(item => {
    const name = item.attribute('Include') ?? item.attribute('Update');
    if (!name) return [];
    const of = (key: string) => item.attribute(key) ?? item.child(key)?.text;
    return [
      {
        name,
        version: of('Version') ?? of('VersionOverride'),
        development: /^all$/i.test(of('PrivateAssets') ?? ''),
        at: item.at,
      },
    ];
  });
}

/** The simple properties of a project or props file, the last value of each. */
export function propertiesOf(root: XmlElement): Map<string, string> {
  return new Map(
    root
      .all('PropertyGroup')
      .flatMap(group => group.children)
      .map(({ name, text }) => [name, text]),
  );
}

function itemsOf(root: XmlElement, kind: string): XmlElement[] {
  return [...root.descendants()].filter(({ name }) => name === kind);
}
