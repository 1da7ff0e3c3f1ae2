import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { LevelSteps } from '../../components/LevelSteps';
import { ScoreBar } from '../../components/ScoreBar';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
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
  levels: number;
}

/** What one column tells of a service; nothing where it is not known. */
export function ServiceCell(props: ServiceCellProps) {
  const { row, column, levels } = props;
  const { score } = row;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
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
          <ScoreBar score={score} levels={levels} />
        </div>
      );
    case 'level':
      return score ? (
        <span className={classes.level}>
          <LevelSteps level={score.level} levels={levels} />
          {t('board.level', {
            level: String(score.level),
            total: String(levels),
          })}
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
