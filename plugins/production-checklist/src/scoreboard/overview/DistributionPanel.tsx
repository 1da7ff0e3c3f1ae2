import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { scaleLinear } from '@visx/scale';
import { mutedColor } from '../../components/statusColor';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { useBoardLinks } from '../frame/BoardPaths';
import { Panel } from '../shared/Panel';

const HEIGHT = 140;

const useStyles = makeStyles(theme => ({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'repeat(10, minmax(0, 1fr))',
    gap: theme.spacing(0.75),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  link: {
    display: 'block',
    textAlign: 'center',
    borderRadius: theme.shape.borderRadius,
    '&:hover': { textDecoration: 'none' },
    '&:hover $bar': { opacity: 0.8 },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  column: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    height: HEIGHT + 22,
  },
  count: {
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
    color: theme.palette.text.primary,
  },
  bar: {
    minHeight: 2,
    borderRadius: `${theme.shape.borderRadius}px ${theme.shape.borderRadius}px 0 0`,
    backgroundColor: theme.palette.primary.main,
  },
  range: {
    display: 'block',
    paddingTop: theme.spacing(0.5),
    borderTop: `1px solid ${mutedColor(theme)}`,
    fontSize: theme.typography.pxToRem(11),
    whiteSpace: 'nowrap',
    color: mutedColor(theme),
  },
  until: { [theme.breakpoints.down('xs')]: { display: 'none' } },
}));

/** How many services have which score; each bar leads to its services. */
export function DistributionPanel(props: { distribution: number[] }) {
  const { distribution } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number } = useNumberTexts();
  const links = useBoardLinks();
  const height = scaleLinear({
    domain: [0, Math.max(1, ...distribution)],
    range: [0, HEIGHT],
  });
  return (
    <Panel title={t('distribution.title')} hint={t('distribution.hint')}>
      <ul className={classes.bars}>
        {distribution.map((count, index) => {
          const from = index * 10;
          const to = index === 9 ? 100 : from + 9;
          return (
            <li key={from}>
              <Link
                className={classes.link}
                underline="none"
                to={links.services({ minScore: from, maxScore: to })}
                aria-label={t('distribution.bar', {
                  count,
                  from: String(from),
                  to: String(to),
                })}
              >
                <span className={classes.column} aria-hidden>
                  <span className={classes.count}>{number(count)}</span>
                  <span
                    className={classes.bar}
                    style={{ height: height(count) }}
                  />
                </span>
                <span className={classes.range} aria-hidden>
                  {from}
                  <span className={classes.until}>–{to}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
