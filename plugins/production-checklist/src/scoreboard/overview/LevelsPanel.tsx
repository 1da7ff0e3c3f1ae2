import { Link } from '@backstage/core-components';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Level } from 'backstage-plugin-production-checklist-common';
import { levelColor } from '../../components/levelColor';
import { LevelSteps } from '../../components/LevelSteps';
import { mutedColor } from '../../components/statusColor';
import { useLevelTexts } from '../../components/useLevelTexts';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { useBoardLinks } from '../frame/BoardPaths';
import { CountBar } from '../shared/CountBar';
import { Panel } from '../shared/Panel';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(2),
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  level: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: theme.spacing(0.5, 1),
    alignItems: 'center',
    '& > :last-child': { gridColumn: '1 / -1' },
  },
  name: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  count: { fontVariantNumeric: 'tabular-nums' },
  share: { color: mutedColor(theme) },
}));

interface LevelsPanelProps {
  /** How many services reach level 0, 1, and so on, and none above. */
  counts: number[];
  levels: Level[];
}

/** How many services stand on which rung; each leads to its services. */
export function LevelsPanel(props: LevelsPanelProps) {
  const { counts, levels } = props;
  const levelTexts = useLevelTexts(levels);
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number, percent } = useNumberTexts();
  const links = useBoardLinks();
  const all = counts.reduce((sum, count) => sum + count, 0);
  const rungs = counts.map((count, level) => ({ count, level })).reverse();
  return (
    <Panel title={t('levels.title')}>
      <ul className={classes.list}>
        {rungs.map(({ count, level }) => {
          const share = all ? (100 * count) / all : 0;
          return (
            <li key={level} className={classes.level}>
              <span className={classes.name}>
                <LevelSteps level={level} levels={levels.length} />
                <Link to={links.services({ level: [level] })}>
                  {levelTexts.name(level)}
                </Link>
              </span>
              <span className={classes.count}>
                {number(count)}{' '}
                <span className={classes.share}>
                  {percent(Math.round(share))}
                </span>
              </span>
              <CountBar
                percent={share}
                color={levelColor(theme, level, levels.length)}
              />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
