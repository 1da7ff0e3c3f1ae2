import { ExemptionKind } from 'backstage-plugin-production-checklist-common';
import { setOrDelete, useParams } from '../scoreboard/shared/useParams';

/** The lists of the page, in their order. */
export const EXEMPTION_LISTS = [
  'waiting',
  'expiring',
  'inForce',
  'past',
] as const;

export type ExemptionList = (typeof EXEMPTION_LISTS)[number];

const KINDS: readonly ExemptionKind[] = ['exemption', 'attestation'];

/** Which exemptions are shown; a link reproduces it. */
export interface ExemptionsView {
  /** The only list that is shown; all where absent. */
  list?: ExemptionList;
  kind?: ExemptionKind;
  setList(list: ExemptionList | undefined): void;
  setKind(kind: ExemptionKind | undefined): void;
}

/** What the address says of the exemptions. */
export function useExemptionsView(): ExemptionsView {
  const { params, update } = useParams();
  return {
    list: EXEMPTION_LISTS.find(list => list === params.get('list')),
    kind: KINDS.find(kind => kind === params.get('kind')),
    setList: list => update(next => setOrDelete(next, 'list', list)),
    setKind: kind => update(next => setOrDelete(next, 'kind', kind)),
  };
}
