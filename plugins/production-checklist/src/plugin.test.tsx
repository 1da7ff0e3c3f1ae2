import {
  createTestEntityPage,
  catalogApiMock,
} from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { mockApi } from './__testUtils__/renderWithApi';
import { scorecardOf } from './__testUtils__/scorecards';
import plugin, { productionChecklistApiRef } from './index';

const api = mockApi({
  getScorecard: jest.fn().mockResolvedValue(scorecardOf({})),
  getServices: jest.fn().mockResolvedValue({
    items: [
      {
        entityRef: 'component:default/orders',
        title: 'orders',
        scan: { state: 'done' },
      },
    ],
    totalItems: 1,
  }),
});

function component(type: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'orders', namespace: 'default' },
    spec: { type },
  };
}

describe('productionChecklistPlugin', () => {
  it('brings the scoreboard', async () => {
    renderTestApp({
      features: [plugin],
      apis: [
        [productionChecklistApiRef, api],
        [catalogApiRef, catalogApiMock()],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: ['/production-checklist'],
    });
    expect(await screen.findByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/production-checklist',
    );
  });

  it('brings the scorecard to components that run in production', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: component('service') })],
      apis: [[productionChecklistApiRef, api]],
    });
    expect(await screen.findByText('Nothing fails.', {})).toBeVisible();
    expect(api.getScorecard).toHaveBeenCalledWith('component:default/orders');
  });
});
