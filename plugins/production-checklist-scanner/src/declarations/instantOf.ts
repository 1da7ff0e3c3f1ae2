/** A time without a zone would be another one on another machine. */
const DATE =
  /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

/**
 * A date, which lasts to its end, or a time with its zone, as ISO 8601 in UTC;
 * undefined for anything else.
 *
 * @public
 */
export function instantOf(text: string): string | undefined {
  const [, date, time] = DATE.exec(text) ?? [];
  if (!date || !isDay(date)) return undefined;
  const instant = new Date(time ? text : `${date}T23:59:59.999Z`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

/** Whether the calendar has it; Date takes the 30th of February for March. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return (
    !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === date
  );
}
