import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TrendPoint } from 'backstage-plugin-production-checklist-common';
import { lazy, Suspense } from 'react';
import { Muted } from '../../components/Muted';
import { useDateTexts } from '../../components/useDateTexts';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { ChartFigure } from './ChartFigure';

const TrendChart = lazy(() =>
  import('./TrendChart').then(({ TrendChart: Chart }) => ({ default: Chart })),
);

const HEIGHT = 180;

interface TrendFigureProps {
  title: string;
  /** What the values are. */
  valueTitle: string;
  points: TrendPoint[];
}

/** How something went over time; the chart's code comes when it is needed. */
export function TrendFigure(props: TrendFigureProps) {
  const { title, valueTitle, points } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const dates = useDateTexts();
  const { percent } = useNumberTexts();
  const known = points.filter(
    (point): point is Required<TrendPoint> => point.value !== undefined,
  );
  const rows = points.map(({ at, value }): [string, string] => [
    dates.date(at),
    value === undefined ? '–' : percent(value),
  ]);
  const [first] = known;
  const last = known[known.length - 1];
  return (
    <ChartFigure
      title={title}
      table={{ head: [t('chart.day'), valueTitle], rows }}
      height={HEIGHT}
    >
      {first === undefined ? (
        <Muted>{t('chart.nothing')}</Muted>
      ) : (
        <Suspense fallback={<Skeleton variant="rect" height={HEIGHT} />}>
          <TrendChart
            points={points}
            height={HEIGHT}
            label={t('chart.summary', {
              title: valueTitle,
              from: percent(first.value),
              to: percent(last.value),
              start: dates.date(first.at),
              end: dates.date(last.at),
            })}
          />
        </Suspense>
      )}
    </ChartFigure>
  );
}
