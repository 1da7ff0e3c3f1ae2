import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Summary } from 'backstage-plugin-production-checklist-common';
import { mutedColor } from '../../components/statusColor';
import { StatusIcon } from '../../components/StatusIcon';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { TrendFigure } from '../charts/TrendFigure';
import { useBoardLinks } from '../frame/BoardPaths';
import { Change } from '../shared/Change';
import { Panel } from '../shared/Panel';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(240px, 2fr) minmax(0, 5fr)',
    },
  },
  number: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
  },
  score: {
    fontSize: theme.typography.pxToRem(56),
    fontWeight: 600,
    lineHeight: 1.1,
    letterSpacing: '-0.03em',
    fontVariantNumeric: 'tabular-nums',
  },
  muted: { color: mutedColor(theme) },
  facts: {
    display: 'grid',
    gap: theme.spacing(0.75),
    margin: theme.spacing(1.5, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
  fact: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    '& svg': { width: 16, height: 16 },
  },
}));

/** One number, how it went, and what it does not tell. */
export function HeadlinePanel(props: { summary: Summary }) {
  const { summary } = props;
  const { averageScore, change, days, services, scanned } = summary;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number, percent } = useNumberTexts();
  const links = useBoardLinks();
  return (
    <Panel title={t('headline.title')}>
      <div className={classes.root}>
        <div>
          <div className={classes.number}>
            <span className={classes.score}>
              {averageScore === undefined ? '–' : percent(averageScore)}
            </span>
            <span>
              <Change points={change} />{' '}
              <span className={classes.muted}>
                {t('period.in', { days: String(days) })}
              </span>
            </span>
          </div>
          <div className={classes.muted}>
            {t('headline.denominator', {
              scanned: number(scanned),
              services: number(services),
            })}
          </div>
          <ul className={classes.facts}>
            <li className={classes.fact}>
              <StatusIcon
                status={summary.criticalFailures ? 'fail' : 'pass'}
                decorative
              />
              <Link to={`${links.services()}?sort=criticalFailures&order=desc`}>
                {t('headline.critical', {
                  count: summary.criticalFailures,
                })}
              </Link>
            </li>
            {summary.failed > 0 && (
              <li className={classes.fact}>
                <StatusIcon status="error" decorative />
                <Link to={links.services({ state: ['failed'] })}>
                  {t('headline.failed', { count: summary.failed })}
                </Link>
              </li>
            )}
          </ul>
        </div>
        <TrendFigure
          title={t('headline.trend', { days: String(days) })}
          valueTitle={t('headline.title')}
          points={summary.trend}
        />
      </div>
    </Panel>
  );
}
