import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { useLanguage } from './useLanguage';

const useStyles = makeStyles(theme => ({
  root: {
    ...theme.typography.body2,
    color: theme.palette.text.primary,
    // Korean breaks its lines between words.
    '&:lang(ko)': { wordBreak: 'keep-all' },
  },
}));

/**
 * Text in the portal's language and the theme's type, also where the frame
 * around it has its own.
 */
export function ThemedText(props: { children: ReactNode }) {
  const classes = useStyles();
  const language = useLanguage();
  return (
    <div className={classes.root} lang={language}>
      {props.children}
    </div>
  );
}
