import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Exemption } from 'backstage-plugin-production-checklist-common';
import { FormEvent, useId, useRef, useState } from 'react';
import { errorText, productionChecklistApiRef } from '../api';
import { statusColor } from '../components/statusColor';
import { productionChecklistTranslationRef } from '../translations';
import { Decision } from './DecisionButtons';

const MAX_COMMENT = 2000;

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
  reason: {
    margin: 0,
    paddingLeft: theme.spacing(1.5),
    borderLeft: `3px solid ${theme.palette.divider}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  error: { color: statusColor(theme, 'fail', 'text') },
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
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const field = useRef<HTMLTextAreaElement>(null);

  const isNeeded = decision === 'reject';
  const lacksComment = tried && isNeeded && !comment.trim();
  const decide = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNeeded && !comment.trim()) {
      field.current?.focus();
      return;
    }
    if (sending) return;
    setSending(true);
    setError(undefined);
    try {
      await api.decideExemption(exemption.id, {
        decision,
        comment: comment.trim() || undefined,
      });
      onDecided();
    } catch (problem) {
      setError(problem as Error);
      setSending(false);
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      TransitionProps={{ onEnter: () => field.current?.focus() }}
      aria-labelledby={`${id}-title`}
    >
      <form onSubmit={decide} noValidate>
        <DialogTitle id={`${id}-title`}>
          {t(`exemptions.${decision}Title`)}
        </DialogTitle>
        <DialogContent className={classes.fields}>
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
            error={lacksComment}
            helperText={
              lacksComment
                ? t('exemptions.commentMissing')
                : t('exemptions.commentHelp')
            }
          />
          {error && (
            <div role="alert" className={classes.error}>
              {t('exemption.failed', { problem: errorText(error) })}
            </div>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('exemption.cancel')}</Button>
          <Button
            type="submit"
            color="primary"
            variant="contained"
            aria-disabled={sending}
          >
            {sending ? t('exemption.sending') : t(`exemptions.${decision}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
