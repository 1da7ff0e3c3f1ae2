import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  code: {
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.92em',
    padding: '0.05em 0.35em',
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    color: theme.palette.text.primary,
    overflowWrap: 'anywhere',
  },
}));

/** A sentence whose parts between backticks are code. */
export function RichText(props: { text: string }) {
  const classes = useStyles();
  return (
    <>
      {props.text.split('`').map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <code key={index} className={classes.code}>
            {part}
          </code>
        ),
      )}
    </>
  );
}
