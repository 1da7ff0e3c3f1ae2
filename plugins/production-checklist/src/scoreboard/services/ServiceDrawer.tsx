import Drawer from '@material-ui/core/Drawer';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import NextIcon from '@material-ui/icons/KeyboardArrowDown';
import PreviousIcon from '@material-ui/icons/KeyboardArrowUp';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { useEffect, useId, useRef } from 'react';
import { ThemedText } from '../../components/ThemedText';
import { Scorecard } from '../../scorecard/Scorecard';
import { productionChecklistTranslationRef } from '../../translations';
import { ScorecardLink } from '../shared/ScorecardLink';
import { serviceLinkId } from './ServiceName';
import { OpenService, SCORECARD_PARAMS } from './useOpenService';

const useStyles = makeStyles(theme => ({
  paper: {
    width: 'max(680px, 62%)',
    maxWidth: '100%',
    // What is brought into view is not to be hidden by the head.
    scrollPaddingTop: 56,
    backgroundColor: theme.palette.background.default,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
    padding: theme.spacing(1.5, 3),
    borderBottom: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1, 1.5) },
  },
  title: {
    flex: 1,
    margin: 0,
    minWidth: 0,
    fontSize: theme.typography.pxToRem(18),
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  /** At the end of the table; it keeps the focus. */
  ended: { opacity: theme.palette.action.disabledOpacity },
  body: {
    padding: theme.spacing(2, 3, 4),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1.5, 1.5, 3) },
  },
}));

interface ServiceDrawerProps {
  openService: OpenService;
  /** What the table shows, to turn from one to the next. */
  rows: ServiceRow[];
  onClose(): void;
}

/** The scorecard of a service, beside the table that one came from. */
export function ServiceDrawer(props: ServiceDrawerProps) {
  const { openService, rows, onClose } = props;
  const { entityRef } = openService;
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const titleId = useId();
  useFocusBack(entityRef);
  const close = () => {
    openService.close();
    onClose();
  };
  const place = rows.findIndex(row => row.entityRef === entityRef);
  const turns = [
    {
      label: t('drawer.previous'),
      icon: <PreviousIcon />,
      row: rows[place - 1],
    },
    {
      label: t('drawer.next'),
      icon: <NextIcon />,
      row: place === -1 ? undefined : rows[place + 1],
    },
  ];
  return (
    <Drawer
      anchor="right"
      open={entityRef !== undefined}
      onClose={close}
      // What it shows is gone at once when it closes.
      transitionDuration={{ enter: 160, exit: 0 }}
      disableRestoreFocus
      PaperProps={{
        className: classes.paper,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
    >
      {entityRef !== undefined && (
        <ThemedText>
          <div className={classes.head}>
            <h2 id={titleId} className={classes.title} aria-live="polite">
              <EntityDisplayName
                entityRef={entityRef}
                hideIcon
                disableTooltip
              />
            </h2>
            <ScorecardLink entityRef={entityRef} title={t('drawer.page')} />
            <span>
              {turns.map(({ label, icon, row }) => (
                <IconButton
                  key={label}
                  size="small"
                  aria-label={label}
                  title={label}
                  aria-disabled={!row}
                  className={row ? '' : classes.ended}
                  onClick={() => row && openService.turnTo(row.entityRef)}
                >
                  {icon}
                </IconButton>
              ))}
            </span>
            <IconButton
              size="small"
              edge="end"
              aria-label={t('drawer.close')}
              title={t('drawer.close')}
              onClick={close}
            >
              <CloseIcon />
            </IconButton>
          </div>
          <div className={classes.body}>
            <Scorecard
              key={entityRef}
              entityRef={entityRef}
              paramPrefix={SCORECARD_PARAMS}
            />
          </div>
        </ThemedText>
      )}
    </Drawer>
  );
}

/** Gives the focus to the row that was open, however it was opened and closed. */
function useFocusBack(entityRef: string | undefined) {
  const last = useRef<string>();
  useEffect(() => {
    if (!entityRef && last.current) {
      document.getElementById(serviceLinkId(last.current))?.focus();
    }
    last.current = entityRef;
  }, [entityRef]);
}
