import { makeStyles } from '@material-ui/core/styles';
import ArrowIcon from '@material-ui/icons/ArrowForward';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  CheckMetadata,
  HistoryEvent,
} from 'backstage-plugin-production-checklist-common';
import { PlainButton } from '../components/PlainButton';
import { RichText } from '../components/RichText';
import { mutedColor } from '../components/statusColor';
import { StatusIcon } from '../components/StatusIcon';
import { Time } from '../components/Time';
import { useStatusLabels } from '../components/useStatusLabels';
import { VisuallyHidden } from '../components/VisuallyHidden';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    width: '100%',
    padding: theme.spacing(0.5, 1),
    fontSize: theme.typography.pxToRem(13),
    '&:hover': { backgroundColor: theme.palette.action.hover },
  },
  standings: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    color: mutedColor(theme),
    '& svg': { width: 16, height: 16 },
  },
  title: { flex: 1, minWidth: 0, fontWeight: 600 },
  time: { whiteSpace: 'nowrap', color: mutedColor(theme) },
}));

interface ChangeRowProps {
  event: HistoryEvent;
  check: CheckMetadata;
  onShow(check: string): void;
}

/** One change of a check, which leads to it. */
export function ChangeRow(props: ChangeRowProps) {
  const { event, check, onShow } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const labels = useStatusLabels();
  const title = text.check(check, 'title');
  const from = event.from ?? event.to;
  return (
    <PlainButton className={classes.root} onClick={() => onShow(check.id)}>
      <span className={classes.standings} aria-hidden>
        <StatusIcon status={from} decorative />
        <ArrowIcon />
        <StatusIcon status={event.to} decorative />
      </span>
      <span className={classes.title} aria-hidden>
        <RichText text={title} />
      </span>
      <VisuallyHidden>
        {t('changes.entry', {
          check: title.replaceAll('`', ''),
          from: labels[from],
          to: labels[event.to],
        })}
      </VisuallyHidden>
      <span className={classes.time}>
        <Time time={event.at} />
      </span>
    </PlainButton>
  );
}
