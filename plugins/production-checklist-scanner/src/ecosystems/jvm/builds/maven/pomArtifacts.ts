import { XmlElement } from '../../../../formats/xml';
import { Artifact } from '../Artifact';
import { Pom } from './Pom';

const DEFAULT_PLUGIN_GROUP = 'org.apache.maven.plugins';
const SCALA_SUFFIX = /_(2\.1[0-3]|3)$/;

/** What a project object model itself names; its parents name their own. */
export function pomArtifacts(
  pom: Pom,
  isLocal: (group: string, name: string) => boolean,
): Artifact[] {
  const { root } = pom;
  const parent = root.child('parent');
  const sections = [root, ...activeProfiles(root)];
  const artifacts = [
    ...(parent ? [artifactOf(pom, parent, 'platform')] : []),
    ...sections.flatMap(section => [
      ...(section.child('dependencies')?.all('dependency') ?? []).map(
        dependency => artifactOf(pom, dependency, useOf(dependency)),
      ),
      ...managedIn(section).map(dependency =>
        artifactOf(
          pom,
          dependency,
          isImport(dependency) ? 'platform' : 'managed',
        ),
      ),
      ...pluginsIn(section, 'build', 'plugins').map(plugin =>
        artifactOf(pom, plugin, 'plugin'),
      ),
      ...pluginsIn(section, 'build', 'pluginManagement', 'plugins').map(
        plugin => artifactOf(pom, plugin, 'managed'),
      ),
      ...extensionsIn(section).map(extension =>
        artifactOf(pom, extension, 'plugin'),
      ),
    ]),
  ];
  return artifacts.map(artifact =>
    isLocal(artifact.group, artifact.name)
      ? { ...artifact, local: true as const }
      : artifact,
  );
}

/** A profile that nothing has to switch on. */
function activeProfiles(root: XmlElement): XmlElement[] {
  return (root.child('profiles')?.all('profile') ?? []).filter(
    profile => profile.child('activation', 'activeByDefault')?.text === 'true',
  );
}

function managedIn(section: XmlElement): XmlElement[] {
  return (
    section.child('dependencyManagement', 'dependencies')?.all('dependency') ??
    []
  );
}

function pluginsIn(section: XmlElement, ...names: string[]): XmlElement[] {
  return section.child(...names)?.all('plugin') ?? [];
}

function extensionsIn(section: XmlElement): XmlElement[] {
  return section.child('build', 'extensions')?.all('extension') ?? [];
}

function isImport(dependency: XmlElement): boolean {
  return dependency.child('scope')?.text === 'import';
}

function useOf(dependency: XmlElement): Artifact['use'] {
  switch (dependency.child('scope')?.text) {
    case 'test':
      return 'test';
    case 'provided':
      return 'compile-only';
    default:
      return 'runtime';
  }
}

function artifactOf(
  pom: Pom,
  element: XmlElement,
  use: Artifact['use'],
): Artifact {
  const textOf = (name: string) => {
    const child = element.child(name);
    return child && pom.resolve(child.text);
  };
  const group =
    textOf('groupId') ??
    (element.name === 'plugin' ? DEFAULT_PLUGIN_GROUP : '');
  const name = textOf('artifactId') ?? '';
  const version =
    element.child('version') ??
    (isDependency(use) ? managedVersion(pom, group, name) : undefined);
  return {
    group,
    name: name.replace(SCALA_SUFFIX, ''),
    ...(version?.text && { version: pom.resolve(version.text) }),
    at: (version ?? element.child('artifactId') ?? element).at,
    use,
  };
}

function isDependency(use: Artifact['use']): boolean {
  return use === 'runtime' || use === 'compile-only' || use === 'test';
}

/** Where this project or a parent in the repository manages the version. */
function managedVersion(
  pom: Pom,
  group: string,
  name: string,
): XmlElement | undefined {
  const managing = managementOf(pom).get(`${group}:${name}`);
  return managing?.child('version');
}

const managements = new WeakMap<Pom, ReadonlyMap<string, XmlElement>>();

/** What it manages, the nearest of its lineage first, by `group:name`. */
function managementOf(pom: Pom): ReadonlyMap<string, XmlElement> {
  let management = managements.get(pom);
  if (!management) {
    const found = new Map<string, XmlElement>();
    for (const dependency of pom.lineage.flatMap(({ root }) =>
      managedIn(root),
    )) {
      const textOf = (child: string) =>
        pom.resolve(dependency.child(child)?.text ?? '');
      const coordinate = `${textOf('groupId')}:${textOf('artifactId')}`;
      if (!found.has(coordinate)) found.set(coordinate, dependency);
    }
    management = found;
    managements.set(pom, management);
  }
  return management;
}
