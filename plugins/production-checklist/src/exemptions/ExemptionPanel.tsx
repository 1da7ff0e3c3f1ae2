import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckMetadata,
  exemptionCreatePermission,
  ExemptionKind,
  ScorecardResult,
} from 'backstage-plugin-production-checklist-common';
import { useEffect, useRef, useState } from 'react';
import { useAllowed } from '../api';
import { Muted } from '../components/Muted';
import { mutedColor } from '../components/statusColor';
import { VisuallyHidden } from '../components/VisuallyHidden';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { CurrentExemption } from './CurrentExemption';
import { isOpen } from './isOpen';
import { RequestDialog } from './RequestDialog';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1.5),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  title: {
    margin: theme.spacing(0, 0, 0.5),
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 600,
    color: mutedColor(theme),
    outline: 'none',
  },
  hint: {
    margin: 0,
    fontSize: theme.typography.pxToRem(13),
    color: mutedColor(theme),
  },
  ask: { marginTop: theme.spacing(1) },
}));

interface ExemptionPanelProps {
  entityRef: string;
  check: CheckMetadata;
  result: ScorecardResult;
  /** People decided something; the result is to be read again. */
  onChange(): Promise<void> | void;
}

/** What people decided about a result, and what one may ask for. */
export function ExemptionPanel(props: ExemptionPanelProps) {
  const { entityRef, check, result, onChange } = props;
  const { exemption } = result;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const mayAsk = useAllowed(exemptionCreatePermission, entityRef);
  const heading = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState(false);
  const [announcement, setAnnouncement] = useState('');
  useEffect(() => {
    // The button that was pressed is gone.
    if (announcement) heading.current?.focus();
  }, [announcement]);

  const kind = exemption?.kind ?? kindFor(result);
  if (!kind) return null;
  const attests = kind === 'attestation';
  const change = async (said: string) => {
    await onChange();
    setAnnouncement(said);
  };
  return (
    <section className={classes.root}>
      <h5 ref={heading} tabIndex={-1} className={classes.title}>
        {attests ? t('exemption.titleAttestation') : t('exemption.title')}
      </h5>
      {exemption ? (
        <CurrentExemption
          exemption={exemption}
          onWithdrawn={() => change(t('exemption.withdrawn'))}
        />
      ) : (
        <p className={classes.hint}>
          {attests ? t('exemption.hintAttestation') : t('exemption.hint')}
        </p>
      )}
      {(!exemption || !isOpen(exemption)) && (
        <div className={classes.ask}>
          {mayAsk && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => setAsking(true)}
            >
              {attests ? t('exemption.attest') : t('exemption.ask')}
            </Button>
          )}
          {mayAsk === false && <Muted>{t('exemption.mayNotAsk')}</Muted>}
        </div>
      )}
      {asking && (
        <RequestDialog
          entityRef={entityRef}
          check={check.id}
          title={text.check(check, 'title')}
          kind={kind}
          onClose={() => setAsking(false)}
          onSent={() => {
            setAsking(false);
            change(t('exemption.sent'));
          }}
        />
      )}
      <VisuallyHidden role="status">{announcement}</VisuallyHidden>
    </section>
  );
}

/** A failure can be exempted, and an unknown attested. */
function kindFor({ standing }: ScorecardResult): ExemptionKind | undefined {
  if (standing === 'fail') return 'exemption';
  return standing === 'unknown' ? 'attestation' : undefined;
}
