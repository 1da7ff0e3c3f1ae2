import { makeStyles, useTheme } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { CheckStatus } from 'backstage-plugin-production-checklist-common';
import { ReactNode } from 'react';
import { statusColor } from './statusColor';
import { StatusIcon } from './StatusIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2),
    borderLeftWidth: 4,
  },
  body: { flex: 1, minWidth: 0 },
  title: { marginBottom: theme.spacing(0.5) },
  content: {
    '& > * + *': { marginTop: theme.spacing(1.5) },
    overflowWrap: 'anywhere',
  },
}));

interface NoticeProps {
  /** Gives the shape and the colour. */
  status: CheckStatus;
  title: string;
  children?: ReactNode;
}

/** Something to know about the whole page, or why there is no page. */
export function Notice(props: NoticeProps) {
  const { status, title, children } = props;
  const classes = useStyles();
  const theme = useTheme();
  return (
    <Paper
      variant="outlined"
      className={classes.root}
      style={{ borderLeftColor: statusColor(theme, status) }}
    >
      <StatusIcon status={status} decorative />
      <div className={classes.body}>
        <Typography
          variant="subtitle2"
          component="h2"
          className={classes.title}
        >
          <b>{title}</b>
        </Typography>
        <div className={classes.content}>{children}</div>
      </div>
    </Paper>
  );
}
