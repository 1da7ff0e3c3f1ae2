import { ComponentTarget } from './component/ComponentScope';
import { createScope } from './component/createScope';
import { findLibraries } from './component/findLibraries';
import { rankEcosystems } from './component/rankEcosystems';
import { ECOSYSTEMS } from './ecosystems/ecosystems';
import { FileTree } from './files/FileTree';

/**
 * The ids of the ecosystems that a component is written in, the main one
 * first.
 *
 * @public
 */
export function detectEcosystems(
  tree: FileTree,
  target: ComponentTarget,
): string[] {
  const scope = createScope(tree, target, findLibraries(tree, target));
  return rankEcosystems(scope, ECOSYSTEMS).map(({ id }) => id);
}
