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
  /** Whether one may approve what one asked for. */
  selfApproval: boolean;
  /** The names of what it is about. */
  service: string;
  check: string;
  onDecided(announcement: string): void;
}

/** Lead whoever may decide to a decision; each asks once more, for a comment. */
export function DecisionButtons(props: DecisionButtonsProps) {
  const { exemption, selfApproval, service, check, onDecided } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const me = useUserIdentity()?.userEntityRef;
  const [decision, setDecision] = useState<Decision>();
  const isOwn = exemption.requestedBy === me;
  const choices = choicesFor(exemption, isOwn, selfApproval);
  // What one may do depends on who one is.
  if (me === undefined || choices.length === 0) return null;
  return (
    <div className={classes.root}>
      {choices.map(choice => (
        <DecisionButton
          key={choice}
          decision={choice}
          entityRef={exemption.entityRef}
          isOwn={isOwn}
          label={t('exemptions.decideOn', {
            decision: t(`exemptions.${choice}`),
            service,
            check,
          })}
          onClick={() => setDecision(choice)}
        />
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

interface DecisionButtonProps {
  decision: Decision;
  entityRef: string;
  /** Whether one asked for it oneself. */
  isOwn: boolean;
  label: string;
  onClick(): void;
}

/** Is there for whom it is allowed. */
function DecisionButton(props: DecisionButtonProps) {
  const { decision, entityRef, isOwn, label, onClick } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const allowed = useAllowed(
    isOwn && decision === 'revoke'
      ? exemptionCreatePermission
      : exemptionDecidePermission,
    entityRef,
  );
  if (!allowed) return null;
  return (
    <Button
      size="small"
      variant="outlined"
      color={decision === 'approve' ? 'primary' : 'default'}
      aria-label={label}
      onClick={onClick}
    >
      {t(`exemptions.${decision}`)}
    </Button>
  );
}

/** What the repository declares is taken back there. */
function choicesFor(
  { state, declaredAt }: Exemption,
  isOwn: boolean,
  selfApproval: boolean,
): Decision[] {
  if (state === 'requested') {
    if (!isOwn) return ['approve', 'reject'];
    return selfApproval ? ['approve', 'revoke'] : ['revoke'];
  }
  return state === 'approved' && !declaredAt ? ['revoke'] : [];
}
