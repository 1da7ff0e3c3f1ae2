import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { wideFrom } from '../components/wideFrom';
import { productionChecklistTranslationRef } from '../translations';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  top: {
    display: 'grid',
    gap: theme.spacing(2),
    [wideFrom(800)]: { gridTemplateColumns: '5fr 7fr' },
  },
  card: { height: 208, padding: theme.spacing(2) },
  strip: {
    display: 'grid',
    gap: theme.spacing(1),
    gridTemplateColumns: 'repeat(2, 1fr)',
    [wideFrom(480)]: { gridTemplateColumns: 'repeat(4, 1fr)' },
    [wideFrom(1280)]: { gridTemplateColumns: 'repeat(8, 1fr)' },
  },
}));

/** Keeps the places of a scorecard while it is read. */
export function ScorecardSkeleton() {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <div className={classes.root} aria-busy>
      <VisuallyHidden role="status">{t('state.loading')}</VisuallyHidden>
      <div className={classes.top}>
        <Paper variant="outlined" className={classes.card}>
          <Skeleton variant="circle" width={96} height={96} />
          <Skeleton width="60%" />
        </Paper>
        <Paper variant="outlined" className={classes.card}>
          <Skeleton width="20%" height={28} />
          {Array.from({ length: 3 }, (_, index) => (
            <Skeleton key={index} height={44} />
          ))}
        </Paper>
      </div>
      <div className={classes.strip}>
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} variant="rect" height={72} />
        ))}
      </div>
      <Skeleton variant="rect" height={32} width="50%" />
      {Array.from({ length: 3 }, (_, index) => (
        <Skeleton key={index} variant="rect" height={180} />
      ))}
    </div>
  );
}
