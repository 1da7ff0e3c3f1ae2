import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChecklistMetadata,
  Summary,
} from 'backstage-plugin-production-checklist-common';
import { Muted } from '../../components/Muted';
import { RichText } from '../../components/RichText';
import { Time } from '../../components/Time';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { Change } from '../shared/Change';
import { OwnerLink } from '../shared/OwnerLink';
import { Panel } from '../shared/Panel';
import { ScorecardLink } from '../shared/ScorecardLink';
import { ShortList } from './ShortList';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)',
    },
  },
  score: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
}));

interface WeekPanelProps {
  summary: Summary;
  /** Absent where it is not known. */
  checklist?: ChecklistMetadata;
}

/** What the last seven days brought; each thing leads to its service. */
export function WeekPanel(props: WeekPanelProps) {
  const { summary, checklist } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const titleOf = (id: string) => {
    const check = checklist?.checks.find(each => each.id === id);
    return check ? text.check(check, 'title') : id;
  };
  const moves = [
    { title: t('week.falls'), none: t('week.noFalls'), rows: summary.falls },
    { title: t('week.climbs'), none: t('week.noClimbs'), rows: summary.climbs },
  ];
  return (
    <Panel title={t('week.title')} hint={t('week.hint')}>
      <div className={classes.root}>
        <ShortList
          title={t('week.newFailures')}
          none={t('week.noNewFailures')}
          rows={summary.newFailures.map(row => ({
            key: `${row.entityRef} ${row.check}`,
            main: (
              <>
                <ScorecardLink
                  entityRef={row.entityRef}
                  title={row.title}
                  check={row.check}
                />
                {': '}
                <RichText text={titleOf(row.check)} />
              </>
            ),
            beside: (
              <Muted>
                <Time time={row.since} />
              </Muted>
            ),
            below: <OwnerLink owner={row.owner} />,
          }))}
        />
        {moves.map(({ title, none, rows }) => (
          <ShortList
            key={title}
            title={title}
            none={none}
            rows={rows.map(row => ({
              key: row.entityRef,
              main: (
                <ScorecardLink entityRef={row.entityRef} title={row.title} />
              ),
              beside: <Change points={row.to - row.from} />,
              below: (
                <>
                  <span className={classes.score}>
                    {t('week.fromTo', {
                      from: String(row.from),
                      to: String(row.to),
                    })}
                  </span>{' '}
                  <OwnerLink owner={row.owner} />
                </>
              ),
            }))}
          />
        ))}
      </div>
    </Panel>
  );
}
