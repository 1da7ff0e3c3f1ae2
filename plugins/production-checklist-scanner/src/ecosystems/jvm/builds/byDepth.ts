/** Paths with those nearest to the root first. */
export function byDepth(paths: readonly string[]): string[] {
  const depth = (path: string) => path.split('/').length;
  return [...paths].sort((a, b) => depth(a) - depth(b));
}
