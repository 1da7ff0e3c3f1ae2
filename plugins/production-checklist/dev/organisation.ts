import { Entity } from '@backstage/catalog-model';

/** Title and parent of the sample groups, by name. */
const GROUPS: Record<string, [title: string, parent?: string]> = {
  engineering: ['Engineering'],
  commerce: ['Commerce', 'engineering'],
  checkout: ['Checkout', 'commerce'],
  'checkout-kr': ['Checkout Korea', 'checkout'],
  finance: ['Finance', 'commerce'],
  web: ['Web', 'engineering'],
  logistics: ['Logistics', 'engineering'],
  platform: ['Platform'],
  data: ['Data', 'platform'],
  'platform-experience-and-developer-tools': [
    'Platform experience and developer tools',
    'platform',
  ],
};

/** A sample group. */
export interface SampleGroup {
  entityRef: string;
  title: string;
  parent?: string;
}

export const groups: SampleGroup[] = Object.entries(GROUPS).map(
  ([name, [title, parent]]) => ({
    entityRef: `group:default/${name}`,
    title,
    parent: parent && `group:default/${parent}`,
  }),
);

/** A group and all groups below it. */
export function withGroupsBelow(entityRef: string): string[] {
  const below = groups.filter(({ parent }) => parent === entityRef);
  return [
    entityRef,
    ...below.flatMap(group => withGroupsBelow(group.entityRef)),
  ];
}

export const groupEntities: Entity[] = Object.entries(GROUPS).map(
  ([name, [title, parent]]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'team', parent, children: [] },
  }),
);
