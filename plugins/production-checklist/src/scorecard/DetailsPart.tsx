import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ReactNode } from 'react';
import { mutedColor } from '../components/statusColor';

const useStyles = makeStyles(theme => ({
  label: {
    marginBottom: theme.spacing(0.5),
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 600,
    color: mutedColor(theme),
  },
  text: {
    fontSize: theme.typography.pxToRem(13),
    lineHeight: 1.5,
    overflowWrap: 'anywhere',
  },
}));

/** One of a check's particulars, under its name. */
export function DetailsPart(props: { label: string; children: ReactNode }) {
  const classes = useStyles();
  return (
    <div>
      <Typography component="h5" className={classes.label}>
        {props.label}
      </Typography>
      <div className={classes.text}>{props.children}</div>
    </div>
  );
}
