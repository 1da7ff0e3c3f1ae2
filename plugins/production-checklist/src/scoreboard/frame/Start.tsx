import { Navigate, useLocation, useSearchParams } from 'react-router-dom';
import { FILTER_NAMES } from '../filters/filters';

/** What only the list of services has in its address, beside the filters. */
const SERVICES_PARAMS = ['sort', 'order', 'size', 'cursor', 'columns'];

interface StartProps {
  /** The path of the page that one begins with. */
  first: string;
  /** The path of the list of services, where there is one. */
  services?: string;
}

/**
 * Leads to the first page, and a link with filters to the services that it
 * means: so it was shared before there were several pages.
 */
export function Start(props: StartProps) {
  const { first, services } = props;
  const { search, state } = useLocation();
  const [params] = useSearchParams();
  const meansServices = [...FILTER_NAMES, ...SERVICES_PARAMS].some(name =>
    params.has(name),
  );
  const pathname = meansServices && services ? services : first;
  return <Navigate to={{ pathname, search }} state={state} replace />;
}
