import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { Sparkline } from '../../components/Sparkline';
import { useDateTexts } from '../../components/useDateTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { Change } from '../shared/Change';

const LINE = { width: 64, height: 16 };

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.25, 1.5),
  },
  change: { minWidth: 44 },
}));

/** How far a score rose or fell, and how it went before. */
export function ScoreMove(props: { row: ServiceRow }) {
  const { change, trend = [] } = props.row;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const dates = useDateTexts();
  const scores = trend.map(
    ({ at, value }) => `${dates.date(at)} ${value ?? '–'}`,
  );
  return (
    <div className={classes.root}>
      <span className={classes.change}>
        <Change points={change} />
      </span>
      {trend.length > 1 && (
        <Sparkline
          points={trend}
          label={t('change.scores', { scores: scores.join(', ') })}
          size={LINE}
        />
      )}
    </div>
  );
}
