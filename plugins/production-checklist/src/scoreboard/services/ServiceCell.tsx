import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { LevelSteps } from '../../components/LevelSteps';
import { ScoreBar } from '../../components/ScoreBar';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { Change } from '../shared/Change';
import { OwnerLink } from '../shared/OwnerLink';
import { Column } from './columns';
import { LastScan } from './LastScan';

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
  column: Exclude<Column, 'sections'>;
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
      return score ? <Change points={row.change} /> : null;
    case 'coverage':
      return score?.coverage === undefined ? null : (
        <>{percent(score.coverage)}</>
      );
    case 'criticalFailures':
      return score ? <>{number(score.criticalFailures)}</> : null;
    default:
      return (
        <div className={classes.text}>
          <LastScan row={row} />
        </div>
      );
  }
}
