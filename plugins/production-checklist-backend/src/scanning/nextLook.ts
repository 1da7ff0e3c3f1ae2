/** A tenth sooner or later, so that what began together spreads out. */
export function nextLook(waitMs: number): Date {
  return new Date(Date.now() + waitMs * (0.9 + 0.2 * Math.random()));
}
