import { makeStyles, useTheme } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PlainButton } from '../components/PlainButton';
import { placeOf } from '../components/placeOf';
import { RichText } from '../components/RichText';
import { mutedColor, statusColor } from '../components/statusColor';
import { StatusIcon } from '../components/StatusIcon';
import { useStatusLabels } from '../components/useStatusLabels';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../translations';
import { CheckDetails } from './CheckDetails';
import { JudgedCheck } from './sections';

const useStyles = makeStyles(theme => ({
  root: { borderTop: `1px solid ${theme.palette.divider}` },
  heading: { margin: 0, font: 'inherit' },
  toggle: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'start',
    gap: theme.spacing(0, 1.5),
    width: '100%',
    padding: theme.spacing(1, 2),
    scrollMarginTop: theme.spacing(2),
    '&:hover': { backgroundColor: theme.palette.action.hover },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: theme.spacing(0, 1.25),
  },
  title: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    color: theme.palette.text.primary,
  },
  note: {
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
  },
  place: {
    marginLeft: 'auto',
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('xs')]: { marginLeft: 0 },
  },
  reason: {
    fontSize: theme.typography.pxToRem(13),
    lineHeight: 1.5,
    color: mutedColor(theme),
    overflowWrap: 'anywhere',
    '[aria-expanded=true] &': { color: theme.palette.text.primary },
    '[aria-expanded=false] &': {
      display: '-webkit-box',
      '-webkit-line-clamp': 1,
      '-webkit-box-orient': 'vertical',
      overflow: 'hidden',
    },
  },
  chevron: {
    color: mutedColor(theme),
    '[aria-expanded=true] > &': { transform: 'rotate(180deg)' },
  },
}));

/** The id of the button that opens a check, to bring it into view. */
export function checkButtonId(check: string): string {
  return `check ${check}`.replaceAll(' ', '-');
}

interface CheckItemProps {
  judged: JudgedCheck;
  open: boolean;
  onToggle(): void;
}

/** A check in one line, and its particulars when it is opened. */
export function CheckItem(props: CheckItemProps) {
  const { judged, open, onToggle } = props;
  const { check, result } = judged;
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const statusLabels = useStatusLabels();
  const text = useChecklistText();
  const buttonId = checkButtonId(check.id);
  const titleId = `${buttonId}-title`;
  const statusId = `${buttonId}-status`;
  const reasonId = `${buttonId}-reason`;
  const detailsId = `${buttonId}-details`;
  const [evidence] = result.evidence;
  const { standing } = result;
  const showsReason =
    open || (standing !== 'pass' && standing !== 'not-applicable');
  return (
    <li className={classes.root}>
      <h4 className={classes.heading}>
        <PlainButton
          id={buttonId}
          className={classes.toggle}
          aria-labelledby={`${titleId} ${statusId}`}
          aria-describedby={showsReason ? reasonId : undefined}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          onClick={onToggle}
        >
          <StatusIcon status={standing} decorative />
          <span>
            <span className={classes.line}>
              <span id={titleId} className={classes.title}>
                <RichText text={text.check(check, 'title')} />
              </span>
              <span
                id={statusId}
                className={classes.note}
                style={{ color: statusColor(theme, standing, 'text') }}
              >
                {statusLabels[standing]}
                {standing === 'fail' &&
                  check.weight === 3 &&
                  ` · ${t('weight.critical')}`}
                {result.exemption?.state === 'requested' &&
                  ` · ${t('exemption.requested')}`}
              </span>
              {evidence && (
                <span className={`${classes.note} ${classes.place}`}>
                  {placeOf(evidence)}
                </span>
              )}
            </span>
            {showsReason && (
              <span id={reasonId} className={classes.reason}>
                <RichText text={text.message(result.reason)} />
              </span>
            )}
          </span>
          <ExpandMoreIcon className={classes.chevron} aria-hidden />
        </PlainButton>
      </h4>
      {open && (
        <div id={detailsId} role="region" aria-labelledby={titleId}>
          <CheckDetails judged={judged} />
        </div>
      )}
    </li>
  );
}
