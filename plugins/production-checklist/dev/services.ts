import { Entity } from '@backstage/catalog-model';
import {
  ScanStatus,
  Scorecard,
} from 'backstage-plugin-production-checklist-common';
import { exemplary, Findings, middling, neglected, reportOf } from './reports';

const HOUR = 3_600_000;
const START = Date.now();

interface Sample {
  name: string;
  owner: string;
  type: string;
  findings?: Findings;
  scan?: ScanStatus;
}

const SAMPLES: Sample[] = [
  { name: 'orders', owner: 'checkout', type: 'service', findings: exemplary },
  { name: 'payments', owner: 'checkout', type: 'service', findings: neglected },
  { name: 'ledger', owner: 'finance', type: 'service', findings: middling },
  { name: 'invoices', owner: 'finance', type: 'service', findings: middling },
  {
    name: 'notification-dispatcher-with-a-rather-long-name',
    owner: 'platform-experience-and-developer-tools',
    type: 'worker',
    findings: exemplary,
  },
  { name: 'storefront', owner: 'web', type: 'website', findings: middling },
  { name: 'search', owner: 'web', type: 'service', findings: neglected },
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
  ...Array.from(
    { length: 40 },
    (_, index): Sample => ({
      name: `batch-${String(index + 1).padStart(2, '0')}`,
      owner: 'data',
      type: 'worker',
      findings: [exemplary, middling, neglected][index % 3],
    }),
  ),
];

export const entities: Entity[] = SAMPLES.map(({ name, owner, type }) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type, lifecycle: 'production', owner },
  relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
}));

export const scorecards: Scorecard[] = SAMPLES.map((sample, index) => ({
  entityRef: `component:default/${sample.name}`,
  source: {
    type: 'scm',
    location: `https://github.com/acme/${sample.name}/tree/main/`,
    path: '',
  },
  scan: sample.scan ?? { state: 'done' },
  report: sample.findings
    ? reportOf(sample.findings, new Date(START - index * HOUR))
    : undefined,
}));
