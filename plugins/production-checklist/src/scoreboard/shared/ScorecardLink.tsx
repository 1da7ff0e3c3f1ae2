import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { useEntityTabPath } from './useEntityTabPath';

const useStyles = makeStyles({
  name: {
    fontWeight: 600,
    overflowWrap: 'anywhere',
    wordBreak: 'normal',
  },
});

interface ScorecardLinkProps {
  entityRef: string;
  title: string;
  /** The id of a check to open there. */
  check?: string;
}

/** A service's name, which leads to its scorecard. */
export function ScorecardLink(props: ScorecardLinkProps) {
  const { entityRef, title, check } = props;
  const classes = useStyles();
  const entityRoute = useRouteRef(entityRouteRef);
  const tabPath = useEntityTabPath();
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const entityPath = entityRoute?.({
    kind: kind.toLocaleLowerCase('en-US'),
    namespace,
    name,
  });
  if (!entityPath) return <span className={classes.name}>{title}</span>;
  const search = check ? `?${new URLSearchParams({ check })}` : '';
  return (
    <Link to={`${entityPath}${tabPath}${search}`} className={classes.name}>
      {title}
    </Link>
  );
}
