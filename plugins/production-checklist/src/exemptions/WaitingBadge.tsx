import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useNumberTexts } from '../components/useNumberTexts';
import { VisuallyHidden } from '../components/VisuallyHidden';
import { productionChecklistTranslationRef } from '../translations';
import { useWaitingCount } from './WaitingCount';

const useStyles = makeStyles(theme => ({
  root: {
    minWidth: 20,
    padding: theme.spacing(0, 0.75),
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 600,
    lineHeight: '20px',
    textAlign: 'center',
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.action.selected,
    borderRadius: 10,
  },
}));

/** How many requests wait for a decision; nothing where none does. */
export function WaitingBadge() {
  const classes = useStyles();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const { number } = useNumberTexts();
  const { count } = useWaitingCount();
  if (!count) return null;
  return (
    <>
      <span className={classes.root} aria-hidden>
        {number(count)}
      </span>
      <VisuallyHidden>, {t('tab.waiting', { count })}</VisuallyHidden>
    </>
  );
}
