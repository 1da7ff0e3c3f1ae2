import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Level,
  Scorecard,
  ScorecardReport,
} from 'backstage-plugin-production-checklist-common';
import { Muted } from '../components/Muted';
import { isScanActive, ScorecardState } from '../api';
import { LevelSteps } from '../components/LevelSteps';
import { ScoreGauge } from '../components/ScoreGauge';
import { useLevelTexts } from '../components/useLevelTexts';
import { productionChecklistTranslationRef } from '../translations';
import { ScanControl } from './ScanControl';
import { ScannedFrom } from './ScannedFrom';
import { ScanProgress } from './ScanProgress';
import { ScoreExplanation } from './ScoreExplanation';
import { ScoreTrend } from './ScoreTrend';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    height: '100%',
    padding: theme.spacing(2),
  },
  score: { display: 'flex', alignItems: 'center', gap: theme.spacing(2.5) },
  level: { display: 'flex', alignItems: 'center', gap: theme.spacing(1.25) },
  scan: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    minHeight: 40,
  },
}));

interface ScorecardHeaderProps {
  scorecard: Scorecard;
  state: ScorecardState;
  levels: Level[];
}

/** Are we ready, and as of when. */
export function ScorecardHeader(props: ScorecardHeaderProps) {
  const { scorecard, state, levels } = props;
  const classes = useStyles();
  const { report, scan } = scorecard;
  const active = state.requesting || isScanActive(scan);
  return (
    <Paper variant="outlined" className={classes.root}>
      {report && (
        <div className={classes.score}>
          <ScoreGauge score={report.score} levels={levels.length} />
          <ScoreTexts report={report} levels={levels} />
        </div>
      )}
      {report && <ScoreExplanation levels={levels} />}
      <div className={classes.scan}>
        {active ? (
          <ScanProgress scan={scan} />
        ) : (
          <ScannedFrom scorecard={scorecard} />
        )}
        <ScanControl scorecard={scorecard} state={state} active={active} />
      </div>
    </Paper>
  );
}

function ScoreTexts(props: { report: ScorecardReport; levels: Level[] }) {
  const { report, levels } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const levelTexts = useLevelTexts(levels);
  const { score, coverage, level } = report.score;
  const unknown = report.results.filter(
    ({ standing }) => standing === 'unknown',
  ).length;
  return (
    <div>
      <Typography variant="h5" component="h2" className={classes.level}>
        {levelTexts.reached(level)}
        <LevelSteps level={level} levels={levels.length} />
      </Typography>
      <Typography variant="body2">
        {score === undefined
          ? t('score.none')
          : t('score.ofDecided', { score: String(score) })}
      </Typography>
      {coverage !== undefined && (
        <Muted>
          {coverage === 100
            ? t('score.complete')
            : t('score.coverage', { coverage: String(coverage) })}
          {unknown > 0 && ` · ${t('score.unknown', { count: unknown })}`}
        </Muted>
      )}
      {report.trend && <ScoreTrend trend={report.trend} />}
    </div>
  );
}
