import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { RichText } from '../../components/RichText';
import { mutedColor } from '../../components/statusColor';
import { StatusIcon } from '../../components/StatusIcon';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';
import { useScanStateLabels } from '../shared/useScanStateLabels';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.75),
    fontSize: theme.typography.pxToRem(12),
    overflowWrap: 'anywhere',
    color: mutedColor(theme),
    '& svg': { width: 14, height: 14, marginTop: 2 },
  },
}));

/** Where a scan stands that is not done: its problem, or its phase. */
export function ScanNote(props: { scan: ServiceRow['scan'] }) {
  const { state, problem, phase } = props.scan;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const stateLabels = useScanStateLabels();
  const text = useChecklistText();
  return (
    <div className={classes.root}>
      {state === 'failed' && <StatusIcon status="error" decorative />}
      <span>
        {problem ? (
          <RichText text={text.message(problem.message)} />
        ) : (
          stateLabels[state]
        )}
        {state === 'scanning' && phase && `: ${t(`scan.${phase}`)}`}
      </span>
    </div>
  );
}
