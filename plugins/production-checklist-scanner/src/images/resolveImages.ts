import { ComponentScope } from '../component/ComponentScope';
import { Ecosystem } from '../ecosystems/Ecosystem';
import { findBuilders } from './builders';
import { findDockerfiles } from './findDockerfiles';
import { ImageFacts } from './ImageFacts';
import { resolveBuild } from './resolveBuild';

/** Finds the images that a release of the component ships. */
export function resolveImages(
  scope: ComponentScope,
  ecosystems: readonly Ecosystem[],
): ImageFacts {
  const builders = findBuilders(scope);
  const dockerfiles = findDockerfiles(scope).filter(
    // Where something else builds the image, one for development is no image.
    ({ development }) => !development || builders.length === 0,
  );
  return {
    dockerfiles: dockerfiles.map(dockerfile =>
      resolveBuild(scope, ecosystems, dockerfile),
    ),
    builders,
  };
}
