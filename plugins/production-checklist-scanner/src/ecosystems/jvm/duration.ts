const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  millis: 0.001,
  milliseconds: 0.001,
  s: 1,
  second: 1,
  seconds: 1,
  m: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
};

/**
 * Seconds of `30s`, `PT1M30S`, `500ms`, `20 seconds`; a bare number is in the
 * unit that the framework gives it. A placeholder stands for its default.
 */
export function secondsOf(
  text: string,
  bareUnit: 'ms' | 's',
): number | undefined {
  const value = defaultOf(text).trim();
  const [, hours, minutes, seconds] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(value) ?? [];
  if (hours ?? minutes ?? seconds) {
    return (
      Number(hours ?? 0) * 3600 +
      Number(minutes ?? 0) * 60 +
      Number(seconds ?? 0)
    );
  }
  const [, amount, unit] = /^([\d_.]{1,20})\s*([a-z]*)$/i.exec(value) ?? [];
  const factor = UNITS[(unit || bareUnit).toLocaleLowerCase('en-US')];
  const number = Number(amount?.replace(/_/g, ''));
  return amount && factor !== undefined && Number.isFinite(number)
    ? number * factor
    : undefined;
}

/** `graceful` of `${SHUTDOWN:graceful}`. */
export function defaultOf(text: string): string {
  return /^\$\{[^:{}]+:-?([^{}]*)\}$/.exec(text.trim())?.[1] ?? text;
}
