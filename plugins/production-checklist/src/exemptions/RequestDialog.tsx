import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ExemptionKind } from 'backstage-plugin-production-checklist-common';
import { FormEvent, useId, useRef, useState } from 'react';
import { errorText, productionChecklistApiRef } from '../api';
import { statusColor } from '../components/statusColor';
import { productionChecklistTranslationRef } from '../translations';
import { dayAfter, isAfterToday } from './days';

const MAX_REASON = 2000;
const DEFAULT_DAYS: Record<ExemptionKind, number> = {
  exemption: 90,
  attestation: 180,
};

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
  error: { color: statusColor(theme, 'fail', 'text') },
}));

interface RequestDialogProps {
  entityRef: string;
  check: string;
  /** The check's title. */
  title: string;
  kind: ExemptionKind;
  onClose(): void;
  onSent(): void;
}

/** Asks for an exemption, or attests: with a reason, and until when. */
export function RequestDialog(props: RequestDialogProps) {
  const { entityRef, check, kind, onClose, onSent } = props;
  const classes = useStyles();
  const api = useApi(productionChecklistApiRef);
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const titleId = useId();
  const id = useId();
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState(() => dayAfter(DEFAULT_DAYS[kind]));
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const expiresField = useRef<HTMLInputElement>(null);

  const attests = kind === 'attestation';
  const title = props.title.replaceAll('`', '');
  const lacksReason = tried && !reason.trim();
  const lacksDay = tried && !isAfterToday(expires);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim()) {
      reasonField.current?.focus();
      return;
    }
    if (!isAfterToday(expires)) {
      expiresField.current?.focus();
      return;
    }
    if (sending) return;
    setSending(true);
    setError(undefined);
    try {
      const expiresAt = expires;
      await api.requestExemption(entityRef, { kind, check, reason, expiresAt });
      onSent();
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
      TransitionProps={{ onEnter: () => reasonField.current?.focus() }}
      aria-labelledby={titleId}
    >
      <form onSubmit={send} noValidate>
        <DialogTitle id={titleId}>
          {attests
            ? t('exemption.attestFor', { check: title })
            : t('exemption.askFor', { check: title })}
        </DialogTitle>
        <DialogContent className={classes.fields}>
          <TextField
            id={`${id}-reason`}
            required
            multiline
            minRows={3}
            variant="outlined"
            label={t('exemption.reason')}
            value={reason}
            onChange={event => setReason(event.target.value)}
            inputRef={reasonField}
            inputProps={{ maxLength: MAX_REASON }}
            error={lacksReason}
            helperText={
              lacksReason ? t('exemption.reasonMissing') : reasonHelp()
            }
          />
          <TextField
            id={`${id}-expires`}
            required
            type="date"
            variant="outlined"
            label={t('exemption.expires')}
            value={expires}
            onChange={event => setExpires(event.target.value)}
            inputRef={expiresField}
            inputProps={{ min: dayAfter(1) }}
            InputLabelProps={{ shrink: true }}
            error={lacksDay}
            helperText={
              lacksDay
                ? t('exemption.expiresMissing')
                : t('exemption.expiresHelp')
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
            {sending ? t('exemption.sending') : t('exemption.send')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );

  function reasonHelp() {
    return attests
      ? t('exemption.reasonHelpAttestation')
      : t('exemption.reasonHelp');
  }
}
