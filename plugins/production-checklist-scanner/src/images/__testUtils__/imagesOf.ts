import { ComponentTarget } from '../../component/ComponentScope';
import { createScope } from '../../component/createScope';
import { FileTree } from '../../files/FileTree';
import { ImageFacts } from '../ImageFacts';
import { resolveImages } from '../resolveImages';
import { fakeEcosystem } from './fakeEcosystem';

/** The images of a component with the given files. */
export function imagesOf(
  files: Record<string, string>,
  target: ComponentTarget = { path: '' },
): ImageFacts {
  const scope = createScope(FileTree.of(files), target);
  return resolveImages(scope, [fakeEcosystem]);
}
