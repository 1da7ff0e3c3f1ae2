import { makeStyles } from '@material-ui/core/styles';

/** How code looks on these pages. */
export const useCodeStyles = makeStyles(theme => ({
  frame: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.default,
    overflow: 'hidden',
  },
  code: {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: theme.typography.pxToRem(12.5),
    lineHeight: 1.6,
    tabSize: 4,
    color: theme.palette.text.primary,
    overflowX: 'auto',
  },
}));
