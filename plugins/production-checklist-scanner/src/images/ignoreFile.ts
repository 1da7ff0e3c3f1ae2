import dockerignore from '@balena/dockerignore';
import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { join, relativeTo } from '../files/paths';
import { ImageBuild } from './ImageFacts';

/** The file that says what of the build context is left out. */
export function ignoreFileOf(
  tree: FileTree,
  { dockerfile, contextPath }: ImageBuild,
): SourceFile | undefined {
  return [
    `${dockerfile.path}.dockerignore`,
    join(contextPath, '.dockerignore'),
    join(contextPath, '.containerignore'),
  ]
    .map(path => tree.read(path))
    .find(Boolean);
}

/** Tells whether a file of the repository gets into the build context. */
export function contextFilter(
  tree: FileTree,
  build: ImageBuild,
): (path: string) => boolean {
  const file = ignoreFileOf(tree, build);
  const rules = file ? dockerignore().add(file.lines) : undefined;
  return path => {
    const inside = relativeTo(build.contextPath, path);
    return (
      inside !== undefined && (rules === undefined || !rules.ignores(inside))
    );
  };
}
