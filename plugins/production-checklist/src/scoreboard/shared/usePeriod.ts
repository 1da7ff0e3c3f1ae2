import { setOrDelete, useParams } from './useParams';

/** How many days a change and a trend may look back. */
export type Days = 7 | 30 | 90;

export const PERIODS: Days[] = [7, 30, 90];

const DEFAULT_PERIOD: Days = 30;

/** The period that changes and trends are of, as the address has it. */
export function usePeriod(): [days: Days, setDays: (days: Days) => void] {
  const { params, update } = useParams();
  const days =
    PERIODS.find(period => String(period) === params.get('days')) ??
    DEFAULT_PERIOD;
  return [
    days,
    value =>
      update(next =>
        setOrDelete(
          next,
          'days',
          value === DEFAULT_PERIOD ? undefined : String(value),
        ),
      ),
  ];
}
