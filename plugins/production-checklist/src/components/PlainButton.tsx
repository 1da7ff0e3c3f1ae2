import ButtonBase, { ButtonBaseProps } from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    font: 'inherit',
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
}));

/** A button that looks like what is in it, with a focus that is seen. */
export function PlainButton(props: ButtonBaseProps) {
  const { className = '', ...rest } = props;
  const classes = useStyles();
  return (
    <ButtonBase
      disableRipple
      className={`${classes.root} ${className}`}
      {...rest}
    />
  );
}
