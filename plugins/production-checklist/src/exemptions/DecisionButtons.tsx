import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Exemption,
  exemptionCreatePermission,
  ExemptionDecision,
  exemptionDecidePermission,
} from 'backstage-plugin-production-checklist-common';
import { useState } from 'react';
import { useAllowed, useUserIdentity } from '../api';
import { productionChecklistTranslationRef } from '../translations';
import { DecisionDialog } from './DecisionDialog';

/** What may be decided. */
export type Decision = ExemptionDecision['decision'];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: theme.spacing(1),
  },
}));

interface DecisionButtonsProps {
  exemption: Exemption;
  /** The names of what it is about. */
  service: string;
  check: string;
  onDecided(announcement: string): void;
}

/** Lead whoever may decide to a decision; each asks once more, for a comment. */
export function DecisionButtons(props: DecisionButtonsProps) {
  const { exemption, service, check, onDecided } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const me = useUserIdentity()?.userEntityRef;
  const [decision, setDecision] = useState<Decision>();
  const isOwn = exemption.requestedBy === me;
  const allowed = useAllowed(
    isOwn ? exemptionCreatePermission : exemptionDecidePermission,
    exemption.entityRef,
  );
  const choices = choicesFor(exemption, isOwn);
  if (!allowed || choices.length === 0) return null;
  return (
    <div className={classes.root}>
      {choices.map(choice => (
        <Button
          key={choice}
          size="small"
          variant="outlined"
          color={choice === 'approve' ? 'primary' : 'default'}
          aria-label={t('exemptions.decideOn', {
            decision: t(`exemptions.${choice}`),
            service,
            check,
          })}
          onClick={() => setDecision(choice)}
        >
          {t(`exemptions.${choice}`)}
        </Button>
      ))}
      {decision && (
        <DecisionDialog
          exemption={exemption}
          decision={decision}
          about={`${service}: ${check}`}
          onClose={() => setDecision(undefined)}
          onDecided={() => {
            setDecision(undefined);
            onDecided(
              t('exemptions.done', { decision: t(`exemptions.${decision}`) }),
            );
          }}
        />
      )}
    </div>
  );
}

/** What the repository declares is taken back there. */
function choicesFor(
  { state, declaredAt }: Exemption,
  isOwn: boolean,
): Decision[] {
  if (state === 'requested') {
    return isOwn ? ['revoke'] : ['approve', 'reject'];
  }
  return state === 'approved' && !declaredAt ? ['revoke'] : [];
}
