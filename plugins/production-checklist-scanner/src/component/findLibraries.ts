import { FileTree } from '../files/FileTree';
import { ComponentTarget } from './ComponentScope';

/**
 * Directories of the repository that the component depends on as libraries:
 * what is in them runs in its process.
 */
export function findLibraries(
  _tree: FileTree,
  _target: ComponentTarget,
): string[] {
  return [];
}
