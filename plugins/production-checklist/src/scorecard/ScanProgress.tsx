import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ScanPhase,
  ScanStatus,
} from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../translations';
import { mutedColor } from '../components/statusColor';

const PHASES: ScanPhase[] = ['resolving', 'reading', 'checking', 'storing'];

const useStyles = makeStyles(theme => ({
  '@keyframes pulse': { '50%': { opacity: 0.35 } },
  root: {
    display: 'inline-flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    minWidth: 180,
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
  },
  steps: { display: 'flex', gap: 3 },
  step: {
    flex: 1,
    height: 4,
    borderRadius: 2,
    backgroundColor: theme.palette.action.selected,
  },
  done: { backgroundColor: theme.palette.primary.main },
  current: {
    backgroundColor: theme.palette.primary.main,
    animation: '$pulse 1.2s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
}));

/** How far a scan is, phase by phase. */
export function ScanProgress(props: { scan: ScanStatus }) {
  const { scan } = props;
  const classes = useStyles();
  const progressText = useProgressText();
  const current = scan.phase ? PHASES.indexOf(scan.phase) : -1;
  return (
    <span className={classes.root} aria-hidden>
      {progressText(scan)}
      <span className={classes.steps}>
        {PHASES.map((phase, index) => (
          <span
            key={phase}
            className={[
              classes.step,
              index < current && classes.done,
              index === current && classes.current,
            ]
              .filter(Boolean)
              .join(' ')}
          />
        ))}
      </span>
    </span>
  );
}

/** Says how far a scan is. */
export function useProgressText(): (scan: ScanStatus) => string {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return ({ state, phase }) => {
    if (state !== 'scanning') return t('scan.waiting');
    if (!phase) return t('scan.scanning');
    return t('scan.step', {
      step: String(PHASES.indexOf(phase) + 1),
      total: String(PHASES.length),
      phase: t(`scan.${phase}`),
    });
  };
}
