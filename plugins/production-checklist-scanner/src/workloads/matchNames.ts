import { withoutEnvironment } from './environments';

/** How surely one of some names is that of the component; 0 for not at all. */
export type Likeness = 0 | 1 | 2 | 3;

const KINDS_OF_PROGRAM =
  /[-_.]?(service|svc|api|server|app|application|deployment|deploy)$/;

/**
 * Compares what a workload is called with what a component is called:
 *
 * - 3: the same.
 * - 2: the same but for what kind of program it is (`orders-service`).
 * - 1: one of them is the other within a larger name (`shop-orders`).
 */
export function likenessOf(
  called: readonly string[],
  names: readonly string[],
): Likeness {
  let best: Likeness = 0;
  for (const text of called) {
    for (const name of names) {
      const likeness = compare(text.toLowerCase(), name);
      if (likeness > best) best = likeness;
    }
  }
  return best;
}

function compare(text: string, name: string): Likeness {
  if (!text || !name) return 0;
  if (text === name) return 3;
  const [left, right] = [normalise(text), normalise(name)];
  if (!left || !right) return 0;
  if (left === right) return 2;
  return endsWithName(left, right) || endsWithName(right, left) ? 1 : 0;
}

function normalise(name: string): string {
  let text = withoutEnvironment(name);
  for (let at = 0; at < 2; at += 1)
    text = text.replace(KINDS_OF_PROGRAM, '') || text;
  return text.replace(/[-_.]/g, '-');
}

/** `shop-orders` ends with `orders`; one letter or two is no name. */
function endsWithName(text: string, name: string): boolean {
  return name.length > 2 && text.endsWith(`-${name}`);
}
