import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { mockApi } from './__testUtils__/renderWithApi';
import { scorecardOf } from './__testUtils__/scorecards';
import { summaryOf } from './__testUtils__/summaries';
import {
  EntityProductionChecklistContent,
  isProductionChecklistAvailable,
  ProductionChecklistPage,
  productionChecklistApiRef,
  productionChecklistPlugin,
} from './legacy';

const service = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type: 'service' },
};

/** An app of the old frontend system with both pages. */
function renderApp(path: string) {
  const api = mockApi({
    getSummary: jest.fn().mockResolvedValue(summaryOf()),
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
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [productionChecklistApiRef, api],
        [catalogApiRef, catalogApiMock()],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <Routes>
        <Route
          path="/production-checklist/*"
          element={<ProductionChecklistPage />}
        />
        <Route
          path="/entity"
          element={
            <EntityProvider entity={service}>
              <EntityProductionChecklistContent />
            </EntityProvider>
          }
        />
      </Routes>
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('the plugin for the old frontend system', () => {
  // They are loaded when they are asked for, which takes a busy machine long.
  beforeAll(async () => {
    await import('./scoreboard/overview');
    await import('./scoreboard/services');
    await import('./scoreboard/checks');
  });

  it('brings the scoreboard with its header and its tabs', async () => {
    await renderApp('/production-checklist');
    expect(
      await screen.findByRole('heading', { name: 'Production checklist' }),
    ).toBeVisible();
    expect(await screen.findByText('64%')).toBeVisible();
    await userEvent.click(screen.getByRole('link', { name: 'Services' }));
    await userEvent.click(await screen.findByRole('link', { name: 'orders' }));
    expect(
      await screen.findByRole('link', { name: 'Open its page' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/production-checklist',
    );
  });

  it('leads an old link with filters to the services that it means', async () => {
    await renderApp('/production-checklist?state=done');
    expect(await screen.findByRole('link', { name: 'orders' })).toBeVisible();
  });

  it('brings the scorecard', async () => {
    await renderApp('/entity');
    expect(await screen.findByText('Nothing fails.')).toBeVisible();
  });

  it('brings the client of its backend', () => {
    const apis = Array.from(productionChecklistPlugin.getApis());
    expect(apis.map(({ api }) => api.id)).toEqual([
      productionChecklistApiRef.id,
    ]);
  });

  it.each([
    [{ ...service }, true],
    [{ ...service, spec: { type: 'Worker' } }, true],
    [{ ...service, spec: { type: 'library' } }, false],
    [{ ...service, spec: undefined }, false],
    [{ ...service, kind: 'API' }, false],
  ])('is for components that run in production: %j', (entity, expected) => {
    expect(isProductionChecklistAvailable(entity)).toBe(expected);
  });
});
