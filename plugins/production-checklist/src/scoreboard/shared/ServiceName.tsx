import { makeStyles } from '@material-ui/core/styles';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { mutedColor } from '../../components/statusColor';
import { ScorecardLink } from './ScorecardLink';

const useStyles = makeStyles(theme => ({
  kind: {
    lineHeight: 1.3,
    whiteSpace: 'nowrap',
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
  },
}));

/** The service's name, which leads to its scorecard, and what it is. */
export function ServiceName(props: { row: ServiceRow }) {
  const { entityRef, title, type, lifecycle } = props.row;
  const classes = useStyles();
  return (
    <>
      <ScorecardLink entityRef={entityRef} title={title} />
      <div className={classes.kind}>
        {[type, lifecycle].filter(Boolean).join(' · ')}
      </div>
    </>
  );
}
