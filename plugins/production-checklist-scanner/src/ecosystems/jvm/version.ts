/** Whether a version such as `3.4.1`, `2.7.18.RELEASE` or `4` is at least another. */
export function isAtLeast(
  version: string,
  major: number,
  minor: number,
): boolean {
  const [, first, second = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (first === undefined) return false;
  return (
    Number(first) > major ||
    (Number(first) === major && Number(second) >= minor)
  );
}
