import TextField from '@material-ui/core/TextField';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ExemptionKind } from 'backstage-plugin-production-checklist-common';
import { useId, useRef, useState } from 'react';
import { productionChecklistApiRef } from '../api';
import { productionChecklistTranslationRef } from '../translations';
import { dayAfter, isAfterToday } from './days';
import { FormDialog } from './FormDialog';

const MAX_REASON = 2000;
const DEFAULT_DAYS: Record<ExemptionKind, number> = {
  exemption: 90,
  attestation: 180,
};

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
  const api = useApi(productionChecklistApiRef);
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const id = useId();
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState(() => dayAfter(DEFAULT_DAYS[kind]));
  const [tried, setTried] = useState(false);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const expiresField = useRef<HTMLInputElement>(null);

  const attests = kind === 'attestation';
  const title = props.title.replaceAll('`', '');
  const lacksReason = !reason.trim();
  const lacksDay = !isAfterToday(expires);
  const help = attests
    ? t('exemption.reasonHelpAttestation')
    : t('exemption.reasonHelp');
  return (
    <FormDialog
      title={
        attests
          ? t('exemption.attestFor', { check: title })
          : t('exemption.askFor', { check: title })
      }
      action={t('exemption.send')}
      firstField={reasonField}
      faulty={() => {
        setTried(true);
        if (lacksReason) return reasonField;
        return lacksDay ? expiresField : undefined;
      }}
      send={async () => {
        await api.requestExemption(entityRef, {
          kind,
          check,
          reason,
          expiresAt: expires,
        });
        onSent();
      }}
      onClose={onClose}
    >
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
        error={tried && lacksReason}
        helperText={tried && lacksReason ? t('exemption.reasonMissing') : help}
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
        error={tried && lacksDay}
        helperText={
          tried && lacksDay
            ? t('exemption.expiresMissing')
            : t('exemption.expiresHelp')
        }
      />
    </FormDialog>
  );
}
