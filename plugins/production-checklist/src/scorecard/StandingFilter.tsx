import { alpha, makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Standing } from 'backstage-plugin-production-checklist-common';
import { PlainButton } from '../components/PlainButton';
import { StatusIcon } from '../components/StatusIcon';
import { productionChecklistTranslationRef } from '../translations';
import { FILTERED_STANDINGS } from './useChecksView';
import { mutedColor } from '../components/statusColor';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  choice: {
    gap: theme.spacing(0.75),
    minHeight: 32,
    padding: theme.spacing(0.5, 1.25),
    fontSize: theme.typography.pxToRem(13),
    color: theme.palette.text.primary,
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 16,
    backgroundColor: theme.palette.background.paper,
    '&:hover': { borderColor: mutedColor(theme) },
    '&[aria-pressed=true]': {
      fontWeight: 600,
      borderColor: theme.palette.primary.main,
      backgroundColor: alpha(theme.palette.primary.main, 0.12),
    },
  },
  count: {
    fontVariantNumeric: 'tabular-nums',
    color: mutedColor(theme),
    '[aria-pressed=true] &': { color: 'inherit' },
  },
}));

interface StandingFilterProps {
  counts: ReadonlyMap<Standing, number>;
  standing: Standing | undefined;
  onChange(standing: Standing | undefined): void;
}

/** Narrows the checks to those that stand alike, with how many there are. */
export function StandingFilter(props: StandingFilterProps) {
  const { counts, standing, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const labels: Record<Standing, string> = {
    fail: t('checks.fail'),
    unknown: t('checks.unknown'),
    error: t('checks.error'),
    exempted: t('standing.exempted'),
    attested: t('standing.attested'),
    pass: t('checks.pass'),
    'not-applicable': t('checks.notApplicable'),
  };
  const total = Array.from(counts.values()).reduce((a, b) => a + b, 0);
  const present = FILTERED_STANDINGS.filter(
    candidate => counts.get(candidate) || candidate === standing,
  );
  return (
    <div className={classes.root} role="group" aria-label={t('checks.filter')}>
      <PlainButton
        className={classes.choice}
        aria-pressed={standing === undefined}
        onClick={() => onChange(undefined)}
      >
        {t('checks.all')} <span className={classes.count}>{total}</span>
      </PlainButton>
      {present.map(candidate => (
        <PlainButton
          key={candidate}
          className={classes.choice}
          aria-pressed={standing === candidate}
          onClick={() => onChange(candidate)}
        >
          <StatusIcon status={candidate} variant="dot" decorative />
          {labels[candidate]}{' '}
          <span className={classes.count}>{counts.get(candidate) ?? 0}</span>
        </PlainButton>
      ))}
    </div>
  );
}
