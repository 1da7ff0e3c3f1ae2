import { Link } from '@backstage/core-components';
import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { ServicesFilter } from 'backstage-plugin-production-checklist-common';
import { ReactNode } from 'react';
import { rootRouteRef } from '../routes';
import { searchOf } from '../scoreboard/filters/filters';

const DEFAULT_PATH = '/production-checklist';

interface ServicesLinkProps {
  filter: ServicesFilter;
  children: ReactNode;
}

/** Leads to the scoreboard's services; nothing where there is no scoreboard. */
export function ServicesLink(props: ServicesLinkProps) {
  const { filter, children } = props;
  const path = useScoreboardPath();
  return path === undefined ? null : (
    <Link to={`${path}/services${searchOf(filter)}`}>{children}</Link>
  );
}

/**
 * Where the scoreboard is, if it is anywhere: its extension may be switched
 * off. Users of the old frontend system are told where to mount it.
 */
function useScoreboardPath(): string | undefined {
  const routes = useApiHolder().get(routeResolutionApiRef);
  return routes ? routes.resolve(rootRouteRef)?.() : DEFAULT_PATH;
}
