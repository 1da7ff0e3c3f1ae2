import { alpha, makeStyles, useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SectionTally } from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../translations';
import { sectionState } from './sectionState';
import { statusColor } from './statusColor';
import { useTallyText } from './useTallyText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flex: 'none',
    width: 26,
    height: 22,
    borderRadius: theme.shape.borderRadius,
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
    cursor: 'default',
  },
}));

interface SectionCellProps {
  title: string;
  /** Absent where there never was a report. */
  tally?: SectionTally;
}

/** One cell of the heat map: how many fail, or ✓, ? or – where none does. */
export function SectionCell(props: SectionCellProps) {
  const { title, tally } = props;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const tallyText = useTallyText();
  if (!tally) return null;
  const state = sectionState(tally);
  const color = statusColor(theme, state, 'text');
  const label = t('section.tally', { section: title, state: tallyText(tally) });
  return (
    <span
      className={classes.root}
      role="img"
      aria-label={label}
      title={label}
      style={{
        color,
        backgroundColor:
          state === 'not-applicable' ? undefined : alpha(color, 0.13),
        // The number alone tells a failure from a pass without its colour.
        boxShadow: state === 'fail' ? `inset 0 0 0 1px ${color}` : undefined,
      }}
    >
      {state === 'fail' && tally.fail}
      {state === 'unknown' && '?'}
      {state === 'pass' && '✓'}
      {state === 'not-applicable' && '–'}
    </span>
  );
}
