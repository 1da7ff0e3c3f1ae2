import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ExemptionState } from 'backstage-plugin-production-checklist-common';
import ApprovedIcon from '@material-ui/icons/CheckCircleOutline';
import EndedIcon from '@material-ui/icons/HighlightOff';
import WaitingIcon from '@material-ui/icons/HourglassEmpty';
import { productionChecklistTranslationRef } from '../translations';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    fontSize: theme.typography.pxToRem(13),
    fontWeight: 600,
    '& svg': { fontSize: '1.3em' },
  },
}));

/** Where an exemption stands, as a shape and a word. */
export function ExemptionStateText(props: { state: ExemptionState }) {
  const { state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <span className={classes.root}>
      {state === 'requested' && <WaitingIcon aria-hidden />}
      {state === 'approved' && <ApprovedIcon aria-hidden />}
      {state !== 'requested' && state !== 'approved' && (
        <EndedIcon aria-hidden />
      )}
      {t(`exemption.${state}`)}
    </span>
  );
}
