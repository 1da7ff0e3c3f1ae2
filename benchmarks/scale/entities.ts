import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Group } from '../../plugins/production-checklist-backend/src/catalog/groupOf';

/** Marks what is copied; as long as what takes its place. */
export const MARK = 'x0000';
const SERVICES_OF_A_TEAM = 10;

/** A service as catalogs describe one. */
export function entityAt(index: number): Entity {
  const name = `orders-service-${MARK}-${String(index).padStart(4, '0')}`;
  const team = stringifyEntityRef(teamOf(index));
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      uid: `5f0f6d3e-0a4c-4d0f-9d57-${MARK}${String(index).padStart(7, '0')}`,
      description: 'Takes orders and tells the warehouse what to send.',
      annotations: {
        'backstage.io/managed-by-location': locationOf(name),
        'backstage.io/source-location': locationOf(name),
        'backstage.io/techdocs-ref': 'dir:.',
        'github.com/project-slug': `acme/${name}`,
        'pagerduty.com/service-id': 'PX2T9Q4',
      },
      labels: { tier: String(1 + (index % 3)) },
      tags: ['backend', ['java', 'go', 'node', 'python'][index % 4]],
    },
    spec: {
      type: 'service',
      lifecycle: index % 5 ? 'production' : 'experimental',
      owner: team,
      system: `system:default/sales-${index % 7}`,
    },
    relations: [
      { type: 'ownedBy', targetRef: team },
      { type: 'partOf', targetRef: `system:default/sales-${index % 7}` },
    ],
  };
}

/** Teams of ten services, and departments of ten teams. */
export function groupsOf(entities: number): Group[] {
  const teams = Math.ceil(entities / SERVICES_OF_A_TEAM);
  const department = `group:default/department-${MARK}`;
  return [
    { entityRef: department, title: `Department ${MARK}` },
    ...Array.from({ length: teams }, (_, team) => ({
      entityRef: stringifyEntityRef(teamOf(team * SERVICES_OF_A_TEAM)),
      title: `Team ${MARK} ${team}`,
      parent: department,
    })),
  ];
}

export function locationOf(name: string): string {
  return `url:https://github.com/acme/${name}/tree/main/`;
}

function teamOf(index: number) {
  return {
    kind: 'group',
    namespace: 'default',
    name: `team-${MARK}-${Math.floor(index / SERVICES_OF_A_TEAM)}`,
  };
}
