const DAY_MS = 86_400_000;

/** The day so many days from now, as `2027-01-31`. */
export function dayAfter(days: number, now: number = Date.now()): string {
  return new Date(now + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a text is a day after today. */
export function isAfterToday(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day > dayAfter(0);
}
