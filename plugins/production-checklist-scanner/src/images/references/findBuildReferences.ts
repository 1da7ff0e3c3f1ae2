import { FileTree } from '../../files/FileTree';
import { isDockerfile } from '../dockerfileNames';
import { bakeBuilds } from './bake';
import { BuildReference } from './BuildReference';
import { composeBuilds } from './compose';
import { locateBuild } from './locateBuild';
import { pipelineBuilds } from './pipelines';
import { scriptBuilds } from './scripts';
import { skaffoldBuilds } from './skaffold';

const SOURCES = [
  pipelineBuilds,
  skaffoldBuilds,
  bakeBuilds,
  composeBuilds,
  scriptBuilds,
];

/** What a tree builds does not depend on the component that asks. */
const found = new WeakMap<FileTree, readonly BuildReference[]>();

/** Every place in a repository that builds one of its Dockerfiles. */
export function findBuildReferences(tree: FileTree): readonly BuildReference[] {
  const known = found.get(tree);
  if (known) return known;
  const dockerfiles = tree.paths.filter(isDockerfile);
  const references =
    dockerfiles.length === 0
      ? []
      : SOURCES.flatMap(source => source(tree)).flatMap(build =>
          locateBuild(tree, dockerfiles, build),
        );
  found.set(tree, references);
  return references;
}
