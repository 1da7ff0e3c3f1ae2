import { ComponentScope } from '../../component/ComponentScope';
import { UnreadableFileError } from '../../formats/UnreadableFileError';
import { ImageBuild } from '../../images/ImageFacts';
import { findDockerfiles } from '../../images/findDockerfiles';
import { resolveBuild } from '../../images/resolveBuild';
import { Ecosystem } from '../Ecosystem';

const known = new WeakMap<ComponentScope, Map<Ecosystem, ImageBuild[]>>();

/**
 * The images that a release of the component ships, their commands read by one
 * ecosystem: what a program does can depend on how its image starts it and on
 * what the image sets. None where a Dockerfile cannot be read: the checks of
 * the image say so.
 */
export function productionImages(
  scope: ComponentScope,
  ecosystem: Ecosystem,
): readonly ImageBuild[] {
  const images = known.get(scope) ?? new Map<Ecosystem, ImageBuild[]>();
  known.set(scope, images);
  let builds = images.get(ecosystem);
  if (!builds) {
    builds = resolve(scope, ecosystem);
    images.set(ecosystem, builds);
  }
  return builds;
}

function resolve(scope: ComponentScope, ecosystem: Ecosystem): ImageBuild[] {
  try {
    return findDockerfiles(scope).map(found =>
      resolveBuild(scope, [ecosystem], found),
    );
  } catch (error) {
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}
