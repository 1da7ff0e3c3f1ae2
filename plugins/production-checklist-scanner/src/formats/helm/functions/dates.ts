import { Func, print } from '../template/Value';

/** The same files give the same report, so it is always the same moment. */
const NOW = '2024-01-01T00:00:00Z';

/** Functions on dates, none of which looks at a clock. */
export const DATES: Readonly<Record<string, Func>> = {
  ago: () => '0s',
  date: () => NOW.slice(0, 10),
  dateInZone: () => NOW.slice(0, 10),
  dateModify: (_change, date) => date,
  date_in_zone: () => NOW.slice(0, 10),
  date_modify: (_change, date) => date,
  duration: seconds => `${print(seconds)}s`,
  durationRound: duration => duration,
  htmlDate: () => NOW.slice(0, 10),
  htmlDateInZone: () => NOW.slice(0, 10),
  now: () => NOW,
  toDate: (_format, date) => date,
  unixEpoch: () => '1704067200',
};
