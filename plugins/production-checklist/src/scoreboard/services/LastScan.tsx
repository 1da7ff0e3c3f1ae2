import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { Time } from '../../components/Time';
import { productionChecklistTranslationRef } from '../../translations';
import { ScanNote } from './ScanNote';

const useStyles = makeStyles(theme => ({
  root: {
    fontSize: theme.typography.pxToRem(13),
    '& time': { whiteSpace: 'nowrap' },
  },
  note: { minWidth: 120, maxWidth: 280, whiteSpace: 'normal' },
}));

interface LastScanProps {
  row: ServiceRow;
  /** Left out where the row says elsewhere what happened since. */
  withoutNote?: boolean;
}

/** When the last good report was made, and what happened since. */
export function LastScan(props: LastScanProps) {
  const { row, withoutNote } = props;
  const { scan, scannedAt } = row;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <div className={classes.root}>
      {scannedAt ? <Time time={scannedAt} /> : t('board.never')}
      {scan.state !== 'done' && !withoutNote && (
        <div className={classes.note}>
          <ScanNote scan={scan} />
        </div>
      )}
    </div>
  );
}
