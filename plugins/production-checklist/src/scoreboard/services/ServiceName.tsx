import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { mutedColor } from '../../components/statusColor';
import { OpenService } from './useOpenService';

const useStyles = makeStyles(theme => ({
  name: {
    fontWeight: 600,
    overflowWrap: 'anywhere',
    wordBreak: 'normal',
    // One name is not to take the height of many rows.
    '&&': { display: '-webkit-box' },
    '-webkit-line-clamp': 3,
    '-webkit-box-orient': 'vertical',
    overflow: 'hidden',
  },
  kind: {
    lineHeight: 1.3,
    whiteSpace: 'nowrap',
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
  },
}));

/** The id of the link that opens a service, to give it the focus. */
export function serviceLinkId(entityRef: string): string {
  return `production-checklist-service-${entityRef}`;
}

interface ServiceNameProps {
  row: ServiceRow;
  openService: OpenService;
}

/** The service's name, which opens its scorecard, and what it is. */
export function ServiceName(props: ServiceNameProps) {
  const { row, openService } = props;
  const { entityRef, title, type, lifecycle } = row;
  const classes = useStyles();
  return (
    <>
      <Link
        id={serviceLinkId(entityRef)}
        className={classes.name}
        title={title}
        to={openService.pathTo(entityRef)}
        state={openService.state}
      >
        {title}
      </Link>
      <div className={classes.kind}>
        {[type, lifecycle].filter(Boolean).join(' · ')}
      </div>
    </>
  );
}
