import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { NavLink } from 'react-router-dom';
import { WaitingBadge } from '../../exemptions/WaitingBadge';
import { ThemedText } from '../../components/ThemedText';
import { mutedColor } from '../../components/statusColor';
import { productionChecklistTranslationRef } from '../../translations';
import { BoardPageName } from './BoardPaths';

const useStyles = makeStyles(theme => ({
  tabs: {
    display: 'flex',
    gap: theme.spacing(0.5),
    maxWidth: 1680,
    margin: '0 auto',
    padding: theme.spacing(0, 2),
    overflowX: 'auto',
    listStyle: 'none',
    [theme.breakpoints.down('xs')]: {
      flexWrap: 'wrap',
      gap: 0,
      padding: theme.spacing(0, 0.5),
    },
  },
  rule: {
    marginBottom: theme.spacing(2),
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  tab: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    minHeight: 40,
    padding: theme.spacing(0, 1),
    whiteSpace: 'nowrap',
    color: mutedColor(theme),
    textDecoration: 'none',
    boxShadow: 'none',
    [theme.breakpoints.down('xs')]: {
      padding: theme.spacing(0, 0.75),
      fontSize: theme.typography.pxToRem(13),
    },
    '&:hover': { color: theme.palette.text.primary },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
    '&[aria-current=page]': {
      fontWeight: 600,
      color: theme.palette.text.primary,
      boxShadow: `inset 0 -2px ${theme.palette.text.primary}`,
    },
  },
}));

interface BoardTabsProps {
  tabs: { href: string; label: string; name?: BoardPageName }[];
}

/** The pages of the scoreboard: links, as each has an address of its own. */
export function BoardTabs(props: BoardTabsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <ThemedText>
      <nav aria-label={t('tab.label')} className={classes.rule}>
        <ul className={classes.tabs}>
          {props.tabs.map(({ href, label, name }) => (
            <li key={href}>
              <NavLink to={href} className={classes.tab}>
                {label}
                {name === 'exemptions' && <WaitingBadge />}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </ThemedText>
  );
}
