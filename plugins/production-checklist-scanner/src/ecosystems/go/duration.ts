const UNITS: Readonly<Record<string, number>> = {
  Millisecond: 0.001,
  Second: 1,
  Minute: 60,
  Hour: 3600,
};
const PRODUCT =
  /^\s*(?:(\d+)\s*\*\s*time\.(\w+)|time\.(\w+)\s*\*\s*(\d+)|time\.(\w+))\s*$/;

/** The seconds of `10 * time.Second`; undefined for anything else. */
export function secondsOf(expression: string): number | undefined {
  const match = PRODUCT.exec(expression);
  if (!match) return undefined;
  const [, before, unitAfter, unitBefore, after, alone] = match;
  const unit = UNITS[unitAfter ?? unitBefore ?? alone];
  return unit === undefined ? undefined : Number(before ?? after ?? 1) * unit;
}
