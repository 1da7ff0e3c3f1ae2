import { makeStyles } from '@material-ui/core/styles';
import {
  Level,
  ServiceRow,
} from 'backstage-plugin-production-checklist-common';
import { LevelSteps } from '../../components/LevelSteps';
import { ScoreBar } from '../../components/ScoreBar';
import { useLevelTexts } from '../../components/useLevelTexts';
import { useNumberTexts } from '../../components/useNumberTexts';
import { OwnerLink } from '../shared/OwnerLink';
import { Column } from './columns';
import { ScoreMove } from './ScoreMove';

const useStyles = makeStyles(theme => ({
  level: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    whiteSpace: 'nowrap',
  },
  text: { whiteSpace: 'normal', overflowWrap: 'break-word' },
  score: { minWidth: 96, maxWidth: 220 },
}));

interface ServiceCellProps {
  row: ServiceRow;
  column: Exclude<Column, 'sections' | 'scannedAt'>;
  levels: Level[];
}

/** What one column tells of a service; nothing where it is not known. */
export function ServiceCell(props: ServiceCellProps) {
  const { row, column, levels } = props;
  const { score } = row;
  const classes = useStyles();
  const levelTexts = useLevelTexts(levels);
  const { number, percent } = useNumberTexts();
  switch (column) {
    case 'owner':
      return (
        <div className={classes.text}>
          <OwnerLink owner={row.owner} />
        </div>
      );
    case 'score':
      return (
        <div className={classes.score}>
          <ScoreBar score={score} levels={levels.length} />
        </div>
      );
    case 'level':
      return score ? (
        <span className={classes.level}>
          <LevelSteps level={score.level} levels={levels.length} />
          {levelTexts.short(score.level)}
        </span>
      ) : null;
    case 'change':
      return score ? <ScoreMove row={row} /> : null;
    case 'coverage':
      return score?.coverage === undefined ? null : (
        <>{percent(score.coverage)}</>
      );
    default:
      return score ? <>{number(score.criticalFailures)}</> : null;
  }
}
