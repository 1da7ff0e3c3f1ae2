import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Level } from 'backstage-plugin-production-checklist-common';
import { mutedColor } from '../components/statusColor';
import { useLevelTexts } from '../components/useLevelTexts';
import { productionChecklistTranslationRef } from '../translations';

const useStyles = makeStyles(theme => ({
  root: {
    fontSize: theme.typography.pxToRem(13),
    color: mutedColor(theme),
    '& p': { margin: theme.spacing(0.75, 0, 0) },
    '& ul': { margin: theme.spacing(0.75, 0, 0), paddingLeft: '2.5ch' },
  },
  summary: {
    width: 'max-content',
    minHeight: 24,
    lineHeight: '24px',
    cursor: 'pointer',
    borderRadius: theme.shape.borderRadius,
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
    },
  },
}));

/** What the score, the coverage and the levels mean, for those who ask. */
export function ScoreExplanation(props: { levels: Level[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const levelTexts = useLevelTexts(props.levels);
  const askedBy = ({ minScore, maxCriticalFailures }: Level, index: number) => {
    const texts = {
      level: levelTexts.name(index + 1),
      score: String(minScore),
    };
    if (maxCriticalFailures === 0) return t('score.levelWithout', texts);
    return maxCriticalFailures === Number.MAX_SAFE_INTEGER
      ? t('score.level', texts)
      : t('score.levelWith', { ...texts, count: maxCriticalFailures });
  };
  return (
    <details className={classes.root}>
      <summary className={classes.summary}>{t('score.how')}</summary>
      <p>{t('score.howScore')}</p>
      <p>{t('score.howCoverage')}</p>
      <ul>
        {props.levels.map((level, index) => (
          <li key={index}>{askedBy(level, index)}</li>
        ))}
      </ul>
    </details>
  );
}
