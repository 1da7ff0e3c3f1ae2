import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CheckSummary } from 'backstage-plugin-production-checklist-common';
import { mutedColor } from '../../components/statusColor';
import { useNumberTexts } from '../../components/useNumberTexts';
import { productionChecklistTranslationRef } from '../../translations';
import { CountBar } from '../shared/CountBar';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: '5ch minmax(48px, 1fr)',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  rate: { fontWeight: 600 },
  below: { gridColumn: '1 / -1' },
  of: { fontSize: theme.typography.pxToRem(12), color: mutedColor(theme) },
}));

/** How often a check passes, with its denominator. */
export function PassRate(props: { summary?: CheckSummary }) {
  const { summary } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number, percent } = useNumberTexts();
  if (summary?.passRate === undefined) {
    return <span className={classes.of}>{t('checkList.undecided')}</span>;
  }
  const { pass, fail } = summary.tally;
  return (
    <div className={classes.root}>
      <span className={classes.rate}>{percent(summary.passRate)}</span>
      <CountBar percent={summary.passRate} />
      <span className={`${classes.of} ${classes.below}`}>
        {t('checkList.ofDecided', {
          pass: number(pass),
          decided: number(pass + fail),
        })}
      </span>
    </div>
  );
}
