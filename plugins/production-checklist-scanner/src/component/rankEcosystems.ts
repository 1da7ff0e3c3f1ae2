import { Ecosystem } from '../ecosystems/Ecosystem';
import { ComponentScope } from './ComponentScope';

/**
 * The ecosystems a component is written in, the one with the most sources
 * first; among equals the order in which they are known decides.
 */
export function rankEcosystems(
  scope: ComponentScope,
  known: readonly Ecosystem[],
): Ecosystem[] {
  return known
    .filter(ecosystem => ecosystem.detect(scope))
    .map(ecosystem => ({ ecosystem, size: sourcesOf(scope, ecosystem) }))
    .sort((a, b) => b.size - a.size)
    .map(({ ecosystem }) => ecosystem);
}

function sourcesOf(scope: ComponentScope, ecosystem: Ecosystem): number {
  return scope
    .product()
    .filter(path =>
      ecosystem.extensions.includes(path.slice(path.lastIndexOf('.') + 1)),
    ).length;
}
