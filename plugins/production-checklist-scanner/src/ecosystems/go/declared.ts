import { ComponentScope } from '../../component/ComponentScope';
import { perScope } from '../../component/perScope';
import { sourcesOf } from './sources';

const DECLARATION = /^func[ \t]+(?:\([^)\n]*\)[ \t]*)?(\w+)/gm;
const NAME = /\b[A-Za-z_]\w*\b/g;

/** How often each name stands in the component's code. */
const mentions = perScope(scope => {
  const counts = new Map<string, number>();
  for (const { code } of sourcesOf(scope)) {
    for (const [name] of code.matchAll(NAME)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
});

/** How often each name is a function's or method's own. */
const declarations = perScope(scope => {
  const counts = new Map<string, number>();
  for (const { code } of sourcesOf(scope)) {
    for (const [, name] of code.matchAll(DECLARATION)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
});

/**
 * Whether anything mentions a function beside its declaration. What nobody
 * calls does nothing.
 */
export function isUsed(scope: ComponentScope, name: string): boolean {
  if (name === '' || name === 'main' || name === 'init') return true;
  return (
    (mentions(scope).get(name) ?? 0) > (declarations(scope).get(name) ?? 0)
  );
}

/** Whether the component's own code declares a function or method. */
export function isDeclared(scope: ComponentScope, name: string): boolean {
  return declarations(scope).has(name);
}
