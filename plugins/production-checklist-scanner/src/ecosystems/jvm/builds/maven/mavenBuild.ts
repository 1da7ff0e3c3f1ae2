import { ComponentScope } from '../../../../component/ComponentScope';
import { SourceFile } from '../../../../files/SourceFile';
import { perScope } from '../../../../component/perScope';
import { BuildFile } from '../Artifact';
import { byDepth } from '../byDepth';
import { Pom } from './Pom';
import { mavenModules } from './mavenModules';
import { pomArtifacts } from './pomArtifacts';

/** The component's own project object models; a parent's where it has none. */
export const ownPoms = perScope((scope): Pom[] => {
  const own = byDepth(scope.product(/(^|\/)pom\.xml$/))
    .filter(path => !/archetype-resources\//.test(path))
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
  const inherited = own.length ? undefined : scope.inherited('pom.xml');
  return [...own, ...(inherited ? [inherited] : [])].map(file =>
    Pom.read(scope.tree, file),
  );
});

/** What Maven builds the component from: its models and their parents here. */
export function mavenBuild(scope: ComponentScope): BuildFile[] {
  const own = ownPoms(scope);
  const poms = new Map<string, Pom>();
  for (const pom of [...own, ...own.flatMap(({ lineage }) => lineage)]) {
    if (!poms.has(pom.path)) poms.set(pom.path, pom);
  }
  const modules = mavenModules(scope.tree);
  const organisations = new Set(
    [...poms.values()].map(({ groupId = '' }) => organisationOf(groupId)),
  );
  const isLocal = (group: string, name: string) =>
    modules.has(name) && organisations.has(organisationOf(group));
  return [...poms.values()].map(pom => ({
    path: pom.path,
    tool: 'maven',
    artifacts: pomArtifacts(pom, isLocal),
  }));
}

/** `org.example` of `org.example.orders`. */
function organisationOf(groupId: string): string {
  return groupId.split('.', 2).join('.');
}
