import { EntityRefLink } from '@backstage/plugin-catalog-react';

/** Who owns something; nothing where nobody does. */
export function OwnerLink(props: { owner?: string }) {
  const { owner } = props;
  if (!owner) return null;
  return <EntityRefLink entityRef={owner} defaultKind="group" hideIcon />;
}
