import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { FormEvent, ReactNode, RefObject, useId, useState } from 'react';
import { errorText } from '../api';
import { statusColor } from '../components/statusColor';
import { productionChecklistTranslationRef } from '../translations';

const useStyles = makeStyles(theme => ({
  fields: { display: 'grid', gap: theme.spacing(2) },
  error: { color: statusColor(theme, 'fail', 'text') },
}));

interface FormDialogProps {
  title: string;
  /** What stands on the button that sends. */
  action: string;
  /** Has the focus when the dialog opens. */
  firstField: RefObject<HTMLElement>;
  /** The field that keeps it from being sent; it gets the focus. */
  faulty(): RefObject<HTMLElement> | undefined;
  send(): Promise<void>;
  onClose(): void;
  children: ReactNode;
}

/** Asks for something and sends it, or says why that failed. */
export function FormDialog(props: FormDialogProps) {
  const { title, action, firstField, faulty, send, onClose, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const titleId = useId();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const field = faulty();
    if (field) {
      field.current?.focus();
      return;
    }
    if (sending) return;
    setSending(true);
    setError(undefined);
    try {
      await send();
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
      TransitionProps={{ onEnter: () => firstField.current?.focus() }}
      aria-labelledby={titleId}
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent className={classes.fields}>
          {children}
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
            {sending ? t('exemption.sending') : action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
