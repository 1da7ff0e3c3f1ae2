import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Exemption,
  exemptionCreatePermission,
} from 'backstage-plugin-production-checklist-common';
import { useState } from 'react';
import {
  errorText,
  productionChecklistApiRef,
  useAllowed,
  useUserIdentity,
} from '../api';
import { statusColor } from '../components/statusColor';
import { productionChecklistTranslationRef } from '../translations';
import { ExemptionFacts } from './ExemptionFacts';
import { ExemptionStateText } from './ExemptionStateText';
import { isOpen } from './isOpen';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(0.5),
    justifyItems: 'start',
  },
  error: { color: statusColor(theme, 'fail', 'text') },
}));

interface CurrentExemptionProps {
  exemption: Exemption;
  onWithdrawn(): void;
}

/**
 * The exemption or attestation of a result; who asked may take it back unless
 * it was turned down.
 */
export function CurrentExemption(props: CurrentExemptionProps) {
  const { exemption, onWithdrawn } = props;
  const classes = useStyles();
  const api = useApi(productionChecklistApiRef);
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const identity = useUserIdentity();
  const [error, setError] = useState<Error>();
  const isOwn =
    exemption.requestedBy !== undefined &&
    exemption.requestedBy === identity?.userEntityRef;

  const mayAsk = useAllowed(exemptionCreatePermission, exemption.entityRef);
  const withdraw = async () => {
    try {
      await api.decideExemption(exemption.id, { decision: 'revoke' });
      onWithdrawn();
    } catch (reason) {
      setError(reason as Error);
    }
  };
  return (
    <div className={classes.root}>
      <ExemptionStateText state={exemption.state} />
      <div>
        <ExemptionFacts exemption={exemption} />
      </div>
      {isOpen(exemption) && isOwn && mayAsk && (
        <Button size="small" variant="outlined" onClick={withdraw}>
          {t('exemption.withdraw')}
        </Button>
      )}
      {error && (
        <div role="alert" className={classes.error}>
          {t('exemption.failed', { problem: errorText(error) })}
        </div>
      )}
    </div>
  );
}
