import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { useEntityTabPath } from './useEntityTabPath';
import { mutedColor } from '../components/statusColor';

const useStyles = makeStyles(theme => ({
  name: {
    fontWeight: 600,
    overflowWrap: 'break-word',
    wordBreak: 'normal',
  },
  kind: {
    lineHeight: 1.3,
    whiteSpace: 'nowrap',
    fontSize: theme.typography.pxToRem(12),
    color: mutedColor(theme),
  },
}));

/** The service's name, which leads to its scorecard. */
export function ServiceName(props: { row: ServiceRow }) {
  const { entityRef, title, type, lifecycle } = props.row;
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const tabPath = useEntityTabPath();
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const entityPath = entityRoute?.({
    kind: kind.toLocaleLowerCase('en-US'),
    namespace,
    name,
  });
  return (
    <>
      {entityPath ? (
        <Link to={`${entityPath}${tabPath}`} className={classes.name}>
          {title}
        </Link>
      ) : (
        <span className={classes.name}>{title}</span>
      )}
      <div className={classes.kind}>
        {[type, lifecycle].filter(Boolean).join(' · ')}
      </div>
    </>
  );
}
