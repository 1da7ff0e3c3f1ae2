import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { RichText } from '../../components/RichText';
import { StatusIcon } from '../../components/StatusIcon';
import { Time } from '../../components/Time';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { useScanStateLabels } from '../shared/useScanStateLabels';
import { mutedColor } from '../../components/statusColor';

const useStyles = makeStyles(theme => ({
  root: {
    fontSize: theme.typography.pxToRem(13),
    '& time': { whiteSpace: 'nowrap' },
  },
  state: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.75),
    minWidth: 120,
    maxWidth: 280,
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
    '& svg': { width: 14, height: 14, marginTop: 2 },
  },
}));

/** When the last good report was made, and what happened since. */
export function LastScan(props: { row: ServiceRow }) {
  const { scan, scannedAt } = props.row;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const stateLabels = useScanStateLabels();
  const text = useChecklistText();
  return (
    <div className={classes.root}>
      {scannedAt ? <Time time={scannedAt} /> : t('board.never')}
      {scan.state !== 'done' && (
        <div className={classes.state}>
          {scan.state === 'failed' && <StatusIcon status="error" decorative />}
          <span>
            {scan.problem ? (
              <RichText text={text.message(scan.problem.message)} />
            ) : (
              stateLabels[scan.state]
            )}
            {scan.state === 'scanning' &&
              scan.phase &&
              `: ${t(`scan.${scan.phase}`)}`}
          </span>
        </div>
      )}
    </div>
  );
}
