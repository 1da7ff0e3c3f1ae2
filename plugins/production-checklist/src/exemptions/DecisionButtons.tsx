import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Exemption,
  ExemptionDecision,
} from 'backstage-plugin-production-checklist-common';
import { useState } from 'react';
import { useUserIdentity } from '../api';
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

/** Leads to a decision; each asks once more, for a comment. */
export function DecisionButtons(props: DecisionButtonsProps) {
  const { exemption, service, check, onDecided } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const me = useUserIdentity()?.userEntityRef;
  const [decision, setDecision] = useState<Decision>();
  const choices = choicesFor(exemption, me);
  if (choices.length === 0) return null;
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
  { state, requestedBy, declaredAt }: Exemption,
  me: string | undefined,
): Decision[] {
  if (state === 'requested') {
    return requestedBy === me ? ['revoke'] : ['approve', 'reject'];
  }
  return state === 'approved' && !declaredAt ? ['revoke'] : [];
}
