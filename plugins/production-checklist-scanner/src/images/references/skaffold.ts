import { FileTree } from '../../files/FileTree';
import { folderOf } from '../../files/paths';
import { WrittenBuild } from './BuildReference';
import { imageName } from './buildCommands';
import { resolvePath } from '../paths';
import { isMap, listOf, readYaml, textOf, textsOf } from './readYaml';

const SKAFFOLD = /(^|\/)skaffold[\w.-]*\.ya?ml$/;
/** Builders of an artefact that need no Dockerfile. */
export const SKAFFOLD_BUILDERS = ['jib', 'ko', 'buildpacks', 'bazel'] as const;

/** An artefact that skaffold builds. */
export interface SkaffoldArtifact {
  by: string;
  image: string;
  /** Its directory in the repository. */
  context: string;
  /** `jib`, `ko`, …; undefined for a Dockerfile. */
  builder?: (typeof SKAFFOLD_BUILDERS)[number];
  docker: Record<string, unknown>;
}

export function skaffoldArtifacts(tree: FileTree): SkaffoldArtifact[] {
  return tree.paths
    .filter(path => SKAFFOLD.test(path))
    .flatMap(by =>
      readYaml(tree, by).flatMap(document => {
        const build =
          isMap(document) && isMap(document.build) && document.build;
        return build ? artifactsOf(by, build.artifacts) : [];
      }),
    );
}

/** The Dockerfiles that skaffold builds. */
export function skaffoldBuilds(tree: FileTree): WrittenBuild[] {
  return skaffoldArtifacts(tree)
    .filter(({ builder }) => builder === undefined)
    .map(({ by, image, context, docker }) => ({
      by,
      folders: [''],
      context,
      dockerfile: textOf(docker.dockerfile),
      dockerfileIn: 'context',
      target: textOf(docker.target),
      arguments: textsOf(docker.buildArgs),
      names: [imageName(image)],
      purpose: 'release',
    }));
}

function artifactsOf(by: string, artifacts: unknown): SkaffoldArtifact[] {
  return listOf(artifacts).flatMap(artifact => {
    if (!isMap(artifact)) return [];
    const context = resolvePath(folderOf(by), textOf(artifact.context) ?? '.');
    if (context === undefined || artifact.custom !== undefined) return [];
    const docker = [artifact.docker, artifact.kaniko].find(isMap) ?? {};
    const builder = SKAFFOLD_BUILDERS.find(
      name => artifact[name] !== undefined,
    );
    return [
      {
        by,
        image: textOf(artifact.image) ?? '',
        context,
        ...(builder && { builder }),
        docker,
      },
    ];
  });
}
