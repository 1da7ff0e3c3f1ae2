import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Exemption } from 'backstage-plugin-production-checklist-common';
import { useId, useRef, useState } from 'react';
import { productionChecklistApiRef } from '../api';
import { productionChecklistTranslationRef } from '../translations';
import { Decision } from './DecisionButtons';
import { FormDialog } from './FormDialog';

const MAX_COMMENT = 2000;

const useStyles = makeStyles(theme => ({
  reason: {
    margin: 0,
    paddingLeft: theme.spacing(1.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

interface DecisionDialogProps {
  exemption: Exemption;
  decision: Decision;
  /** The service and the check. */
  about: string;
  onClose(): void;
  onDecided(): void;
}

/** Decides, with a comment; who rejects says why. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { exemption, decision, about, onClose, onDecided } = props;
  const classes = useStyles();
  const api = useApi(productionChecklistApiRef);
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const id = useId();
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  const isNeeded = decision === 'reject';
  const isMissing = isNeeded && !comment.trim();
  return (
    <FormDialog
      title={t(`exemptions.${decision}Title`)}
      action={t(`exemptions.${decision}`)}
      firstField={field}
      faulty={() => {
        setTried(true);
        return isMissing ? field : undefined;
      }}
      send={async () => {
        await api.decideExemption(exemption.id, {
          decision,
          comment: comment.trim() || undefined,
        });
        onDecided();
      }}
      onClose={onClose}
    >
      <b>{about}</b>
      <p className={classes.reason}>{exemption.reason}</p>
      <TextField
        id={`${id}-comment`}
        multiline
        minRows={2}
        required={isNeeded}
        variant="outlined"
        label={t('exemptions.comment')}
        value={comment}
        onChange={event => setComment(event.target.value)}
        inputRef={field}
        inputProps={{ maxLength: MAX_COMMENT }}
        error={tried && isMissing}
        helperText={
          tried && isMissing
            ? t('exemptions.commentMissing')
            : t('exemptions.commentHelp')
        }
      />
    </FormDialog>
  );
}
