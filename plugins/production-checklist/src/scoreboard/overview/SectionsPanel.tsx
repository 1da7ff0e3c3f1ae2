import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChecklistMetadata,
  Summary,
} from 'backstage-plugin-production-checklist-common';
import { mutedColor } from '../../components/statusColor';
import { useNumberTexts } from '../../components/useNumberTexts';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { useBoardLinks } from '../frame/BoardPaths';
import { Change } from '../shared/Change';
import { Panel } from '../shared/Panel';
import { RateBar } from './RateBar';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2, 3),
    margin: 0,
    padding: 0,
    listStyle: 'none',
    [theme.breakpoints.up('sm')]: {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    },
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    },
  },
  section: { display: 'grid', gap: theme.spacing(0.5), alignContent: 'end' },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  rate: {
    fontSize: theme.typography.pxToRem(20),
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
  },
  decided: { fontSize: theme.typography.pxToRem(12), color: mutedColor(theme) },
}));

interface SectionsPanelProps {
  checklist: ChecklistMetadata;
  summary: Summary;
}

/** Where the checklist is met and where not; each part leads to its checks. */
export function SectionsPanel(props: SectionsPanelProps) {
  const { checklist, summary } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number, percent } = useNumberTexts();
  const text = useChecklistText();
  const links = useBoardLinks();
  return (
    <Panel
      title={t('sections.title')}
      hint={t('sections.hint', { days: String(summary.days) })}
    >
      <ul className={classes.list}>
        {summary.sections.map(({ section: id, passRate, change }) => {
          const section = checklist.sections.find(each => each.id === id);
          const { pass, decided } = decidedIn(id, summary);
          return (
            <li key={id} className={classes.section}>
              <Link to={links.checks(id)}>
                {section ? text.section(section) : id}
              </Link>
              <div className={classes.head}>
                <span className={classes.rate}>
                  {passRate === undefined ? '–' : percent(passRate)}
                </span>
                <Change points={change} />
              </div>
              <RateBar rate={passRate} change={change} />
              <span className={classes.decided}>
                {t('sections.decided', {
                  pass: number(pass),
                  decided: number(decided),
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

/** How many results of a section's checks are passes, and of how many. */
function decidedIn(section: string, summary: Summary) {
  let pass = 0;
  let decided = 0;
  for (const { check, tally } of summary.checks) {
    if (!check.startsWith(`${section}/`)) continue;
    pass += tally.pass;
    decided += tally.pass + tally.fail;
  }
  return { pass, decided };
}
