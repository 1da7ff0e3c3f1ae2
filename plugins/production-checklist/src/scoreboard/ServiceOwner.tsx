import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';

/** Who owns the service. */
export function ServiceOwner(props: { row: ServiceRow }) {
  const { owner } = props.row;
  if (!owner) return null;
  return <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />;
}
