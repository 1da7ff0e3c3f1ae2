import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChecklistMetadata,
  Level,
  ScorecardReport,
} from 'backstage-plugin-production-checklist-common';
import { LevelSteps } from '../components/LevelSteps';
import { Muted } from '../components/Muted';
import { ScoreGauge } from '../components/ScoreGauge';
import { SectionCell } from '../components/SectionCell';
import { Time } from '../components/Time';
import { useLevelTexts } from '../components/useLevelTexts';
import { useSectionColumns } from '../scoreboard/shared/useSectionColumns';
import { fixFirst } from '../scorecard/fixFirst';
import { ScoreTrend } from '../scorecard/ScoreTrend';
import { judgeSections, tallyOf } from '../scorecard/sections';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { OverviewFixes } from './OverviewFixes';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  wide: {
    [theme.breakpoints.up('md')]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    },
  },
  score: { display: 'flex', alignItems: 'center', gap: theme.spacing(2) },
  level: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  sections: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: theme.spacing(0.75, 1.5),
    margin: theme.spacing(1.5, 0, 0),
    padding: 0,
    listStyle: 'none',
  },
  section: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontSize: theme.typography.pxToRem(13),
  },
}));

interface OverviewReportProps {
  entityRef: string;
  checklist: ChecklistMetadata;
  levels: Level[];
  report: ScorecardReport;
  wide: boolean;
}

/** How ready the entity is, and what is in its way. */
export function OverviewReport(props: OverviewReportProps) {
  const { entityRef, checklist, levels, report, wide } = props;
  const levelTexts = useLevelTexts(levels);
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const columns = useSectionColumns(checklist);
  const { score, level, criticalFailures } = report.score;
  const sections = judgeSections(checklist, report.results);
  const judged = sections.flatMap(({ checks }) => checks);
  const { fixes } = fixFirst(judged, checklist.checks, levels);
  return (
    <div className={`${classes.root} ${wide ? classes.wide : ''}`}>
      <div>
        <div className={classes.score}>
          <ScoreGauge score={report.score} levels={levels.length} />
          <div>
            <Typography className={classes.level}>
              <b>{levelTexts.reached(level)}</b>
              <LevelSteps level={level} levels={levels.length} />
            </Typography>
            <Typography variant="body2">
              {score === undefined && t('score.none')}
              {score !== undefined &&
                (criticalFailures > 0
                  ? t('card.criticalFailures', { count: criticalFailures })
                  : t('card.noCriticalFailures'))}
            </Typography>
            <Muted>
              <Time time={report.scannedAt} />
            </Muted>
            {report.trend && <ScoreTrend trend={report.trend} />}
          </div>
        </div>
        <ul className={classes.sections} aria-label={t('checks.sections')}>
          {sections.map(section => (
            <li key={section.id} className={classes.section}>
              <SectionCell
                title={text.section(section)}
                tally={tallyOf(section.checks)}
              />
              <span aria-hidden>
                {columns.find(({ id }) => id === section.id)?.short ??
                  section.title}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <OverviewFixes
        entityRef={entityRef}
        fixes={wide ? fixes : fixes.slice(0, 2)}
      />
    </div>
  );
}
