import Popover from '@material-ui/core/Popover';
import { alpha, makeStyles } from '@material-ui/core/styles';
import ArrowDropDownIcon from '@material-ui/icons/ArrowDropDown';
import ClearIcon from '@material-ui/icons/Close';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ReactNode, useId, useState } from 'react';
import { PlainButton } from '../../components/PlainButton';
import { mutedColor } from '../../components/statusColor';
import { ThemedText } from '../../components/ThemedText';
import { productionChecklistTranslationRef } from '../../translations';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    minHeight: 32,
    maxWidth: '100%',
    borderRadius: 16,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    '&:hover': { borderColor: mutedColor(theme) },
  },
  chosen: {
    borderColor: theme.palette.primary.main,
    backgroundColor: alpha(theme.palette.primary.main, 0.12),
  },
  button: {
    minWidth: 0,
    padding: theme.spacing(0.25, 0.75, 0.25, 1.5),
    fontSize: theme.typography.pxToRem(13),
    color: theme.palette.text.primary,
    '&&': { borderRadius: 16 },
  },
  value: {
    maxWidth: 160,
    marginLeft: theme.spacing(0.75),
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  remove: {
    width: 28,
    color: theme.palette.text.primary,
    '&&': { borderRadius: 16 },
    '& svg': { width: 16, height: 16 },
  },
  popover: { width: 280, maxWidth: '90vw' },
}));

interface FilterPillProps {
  label: string;
  /** What is chosen, in short; absent where nothing is. */
  chosen?: string;
  onClear?: () => void;
  onOpen?: () => void;
  children: ReactNode;
}

/** A button that tells what is chosen, with the choices behind it. */
export function FilterPill(props: FilterPillProps) {
  const { label, chosen, onClear, onOpen, children } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const dialogId = useId();
  return (
    <span
      className={`${classes.root} ${
        chosen === undefined ? '' : classes.chosen
      }`}
    >
      <PlainButton
        className={classes.button}
        aria-haspopup="dialog"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor ? dialogId : undefined}
        onClick={event => {
          setAnchor(event.currentTarget);
          onOpen?.();
        }}
      >
        {label}
        {chosen !== undefined && (
          <b className={classes.value} title={chosen}>
            {chosen}
          </b>
        )}
        <ArrowDropDownIcon aria-hidden />
      </PlainButton>
      {chosen !== undefined && onClear && (
        <PlainButton
          className={classes.remove}
          aria-label={t('filter.remove', { filter: label })}
          title={t('filter.remove', { filter: label })}
          onClick={onClear}
        >
          <ClearIcon aria-hidden />
        </PlainButton>
      )}
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        transitionDuration={0}
        onClose={() => setAnchor(undefined)}
        PaperProps={{
          id: dialogId,
          role: 'dialog',
          'aria-label': t('filter.options', { filter: label }),
          className: classes.popover,
        }}
      >
        <ThemedText>{children}</ThemedText>
      </Popover>
    </span>
  );
}
