import { useMemo } from 'react';
import { useLocale } from './useLocale';

const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** Times in the words of the portal's language. */
export interface DateTexts {
  /** How long ago, for example `3 hours ago`. */
  relative(time: string): string;
  /** The day, for example `Oct 12, 2026`. */
  date(time: string): string;
  /** The day and the time of day. */
  exact(time: string): string;
}

export function useDateTexts(): DateTexts {
  const locale = useLocale();
  return useMemo(() => {
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
    const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const exact = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
    });
    return {
      relative: time => {
        const seconds = (Date.parse(time) - Date.now()) / 1000;
        const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
        return unit
          ? relative.format(Math.round(seconds / unit[1]), unit[0])
          : relative.format(0, 'second');
      },
      date: time => date.format(new Date(time)),
      exact: time => exact.format(new Date(time)),
    };
  }, [locale]);
}
