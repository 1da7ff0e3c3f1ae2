import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  CheckMetadata,
  CheckServicesQuery,
  ProductionChecklistApi,
  ServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { ServiceCollatorFactory } from './ServiceCollatorFactory';

const check = (id: string, title: string): CheckMetadata => ({
  id,
  title,
  section: 'a',
  weight: 3,
  question: '?',
  why: 'Because.',
  remediation: 'Mend it.',
});

const FAILING: Record<string, string[]> = {
  'a/root': ['component:default/orders', 'component:shop/carts'],
  'a/logs': ['component:default/orders'],
};

/** Gives one item per page. */
function pageOf<T>(items: T[], cursor: string | undefined) {
  const at = Number(cursor ?? 0);
  return {
    items: items.slice(at, at + 1),
    totalItems: items.length,
    nextCursor: at + 1 < items.length ? String(at + 1) : undefined,
  };
}

const client = {
  getChecklist: async () => ({
    sections: [],
    checks: [check('a/root', 'Runs as non-root'), check('a/logs', 'Logs')],
  }),
  getServices: async ({ cursor }: ServicesQuery) =>
    pageOf(
      [
        'component:default/fine',
        'component:default/orders',
        'component:shop/carts',
      ].map(entityRef => ({
        entityRef,
        title: entityRef.replace(/.*\//, ''),
        owner: 'group:default/team',
        scan: { state: 'done' as const },
        score: { score: 50, level: 1, criticalFailures: 1 },
      })),
      cursor,
    ),
  getCheckServices: async (
    id: string,
    { cursor, standing }: CheckServicesQuery = {},
  ) => {
    expect(standing).toEqual(['fail']);
    return pageOf(
      FAILING[id].map(entityRef => ({ entityRef })),
      cursor,
    );
  },
} as unknown as ProductionChecklistApi;

describe('ServiceCollatorFactory', () => {
  it('makes a document of each service that fails a check', async () => {
    const factory = ServiceCollatorFactory.create({
      client,
      visibilityPermission: catalogEntityReadPermission,
    });
    const documents = [];
    for await (const document of await factory.getCollator()) {
      documents.push(document);
    }
    expect(documents).toEqual([
      {
        title: 'orders',
        text: 'Fails in the production checklist: Runs as non-root, Logs',
        location: '/catalog/default/component/orders/production-checklist',
        authorization: { resourceRef: 'component:default/orders' },
        entityRef: 'component:default/orders',
        owner: 'group:default/team',
        checks: ['a/root', 'a/logs'],
        score: 50,
      },
      expect.objectContaining({
        location: '/catalog/shop/component/carts/production-checklist',
        authorization: { resourceRef: 'component:shop/carts' },
        checks: ['a/root'],
      }),
    ]);
  });
});
