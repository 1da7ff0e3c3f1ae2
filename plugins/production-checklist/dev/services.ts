import { Entity } from '@backstage/catalog-model';
import { ScanStatus } from 'backstage-plugin-production-checklist-common';
import { exemplary, Findings, middling, neglected } from './findings';

/** A sample service. */
export interface Sample {
  /** Tells one from another where they share findings. */
  index: number;
  name: string;
  owner?: string;
  type: string;
  lifecycle: string;
  system?: string;
  tags: string[];
  /** Absent where there never was a report. */
  findings?: Findings;
  scan: ScanStatus;
}

type GivenSample = Pick<Sample, 'name' | 'owner' | 'type' | 'findings'> & {
  scan?: ScanStatus;
};

const NAMED: GivenSample[] = [
  { name: 'orders', owner: 'checkout', type: 'service', findings: exemplary },
  { name: 'payments', owner: 'checkout', type: 'service', findings: neglected },
  { name: 'cart', owner: 'checkout-kr', type: 'service', findings: middling },
  { name: 'ledger', owner: 'finance', type: 'service', findings: middling },
  { name: 'invoices', owner: 'finance', type: 'service', findings: middling },
  {
    name: 'notification-dispatcher-with-a-rather-long-name-that-somebody-chose',
    owner: 'platform-experience-and-developer-tools',
    type: 'worker',
    findings: exemplary,
  },
  { name: 'storefront', owner: 'web', type: 'website', findings: middling },
  { name: 'search', owner: 'web', type: 'service', findings: neglected },
  { name: 'orphan', type: 'service', findings: neglected },
  {
    name: 'shipping',
    owner: 'logistics',
    type: 'service',
    findings: middling,
    scan: {
      state: 'failed',
      problem: {
        code: 'source-not-found',
        message: {
          id: 'scan:source-not-found',
          text: 'https://github.com/acme/shipping/tree/main/ does not exist.',
        },
        remedy: {
          id: 'scan:source-not-found:remedy',
          text: 'Correct `backstage.io/source-location` in the catalog file.',
        },
      },
    },
  },
  {
    name: 'returns',
    owner: 'logistics',
    type: 'service',
    scan: {
      state: 'failed',
      problem: {
        code: 'no-source-location',
        message: {
          id: 'scan:no-source-location',
          text: 'The entity has no source location.',
        },
        remedy: {
          id: 'scan:no-source-location:remedy',
          text: 'Add the annotation `backstage.io/source-location`.',
        },
      },
    },
  },
  {
    name: 'pricing',
    owner: 'checkout',
    type: 'service',
    scan: { state: 'scanning', phase: 'checking' },
  },
  {
    name: 'loyalty',
    owner: 'web',
    type: 'service',
    scan: { state: 'waiting' },
  },
];

const OWNERS = ['data', 'web', 'finance', 'logistics', 'commerce', 'checkout'];

/** Samples that differ in little, as many as are asked for. */
function batch(length: number): GivenSample[] {
  return Array.from({ length }, (_, index) => ({
    name: `batch-${String(index + 1).padStart(2, '0')}`,
    owner: OWNERS[index % OWNERS.length],
    type: 'worker',
    findings: [exemplary, middling, neglected, middling][index % 4],
  }));
}

/** `?samples=10000` shows how the pages are with so many services. */
const asked = new URLSearchParams(window.location.search).get('samples');
const given = [...NAMED, ...batch(Math.max(0, Number(asked ?? 60) - 13))];

export const samples: Sample[] = (asked === '0' ? [] : given).map(
  (sample, index): Sample => ({
    scan: { state: 'done' },
    ...sample,
    index,
    lifecycle: index % 7 === 3 ? 'experimental' : 'production',
    system: index % 3 ? 'shop' : undefined,
    tags: index % 2 ? ['node'] : ['java', 'pci'],
  }),
);

export function refOf(sample: Sample): string {
  return `component:default/${sample.name}`;
}

export const serviceEntities: Entity[] = samples.map(
  ({ name, owner, type, lifecycle }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type, lifecycle, owner },
    relations: owner
      ? [{ type: 'ownedBy', targetRef: `group:default/${owner}` }]
      : [],
  }),
);
