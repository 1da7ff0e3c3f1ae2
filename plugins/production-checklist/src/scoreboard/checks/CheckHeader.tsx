import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import BackIcon from '@material-ui/icons/ArrowBack';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CheckOverview } from 'backstage-plugin-production-checklist-common';
import { RichText } from '../../components/RichText';
import { mutedColor } from '../../components/statusColor';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { useBoardLinks } from '../frame/BoardPaths';
import { Change } from '../shared/Change';
import { PassRate } from './PassRate';
import { TallyBar } from './TallyBar';
import { useWeightLabels } from './useWeightLabels';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2),
  },
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.pxToRem(13),
    '& svg': { width: 16, height: 16 },
  },
  title: { margin: 0 },
  meta: { color: mutedColor(theme) },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.25, 2),
    margin: 0,
    maxWidth: 900,
    [theme.breakpoints.up('sm')]: {
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
    },
    '& dt': { color: mutedColor(theme) },
    '& dd': { margin: 0 },
  },
  rate: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    '& > :first-child': { width: 220 },
  },
}));

/** What a check asks and why, and how all services stand to it. */
export function CheckHeader(props: { overview: CheckOverview }) {
  const { check, summary } = props.overview;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const weights = useWeightLabels();
  const links = useBoardLinks();
  return (
    <Paper variant="outlined" className={classes.root}>
      <span>
        <Link to={links.checks()} className={classes.back}>
          <BackIcon aria-hidden />
          {t('checkPage.all')}
        </Link>
      </span>
      <div>
        <Typography variant="h5" component="h2" className={classes.title}>
          <RichText text={text.check(check, 'title')} />
        </Typography>
        <span className={classes.meta}>
          {weights[check.weight]} · {check.id}
        </span>
      </div>
      <dl className={classes.facts}>
        <dt>{t('check.question')}</dt>
        <dd>
          <RichText text={text.check(check, 'question')} />
        </dd>
        <dt>{t('check.why')}</dt>
        <dd>
          <RichText text={text.check(check, 'why')} />
        </dd>
        <dt>{t('check.fix')}</dt>
        <dd>
          <RichText text={text.remediation(check)} />
        </dd>
        {check.documentation && (
          <>
            <dt>{t('checkPage.decided')}</dt>
            <dd>
              <Link to={check.documentation}>
                {t('checkPage.documentation')}
              </Link>
            </dd>
          </>
        )}
      </dl>
      <div className={classes.rate}>
        <PassRate summary={summary} />
        <Change points={summary.change} />
      </div>
      <TallyBar tally={summary.tally} />
    </Paper>
  );
}
