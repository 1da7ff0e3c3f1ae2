import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { mockApi, MockedApi } from '../__testUtils__/renderWithApi';
import { scorecardOf } from '../__testUtils__/scorecards';
import { summaryOf } from '../__testUtils__/summaries';
import { ReactElement } from 'react';
import plugin, { productionChecklistApiRef } from '../index';
import {
  EntityProductionChecklistCard,
  GroupProductionChecklistCard,
  HomePageProductionChecklist,
} from '../legacy';

const service = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type: 'service' },
};

const api = () =>
  mockApi({
    getScorecard: jest
      .fn()
      .mockResolvedValue(scorecardOf({ 'docker-image/lightweight': 'fail' })),
  });

describe('the overview card', () => {
  it('is on the page of a service in the new frontend system', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: service })],
      apis: [
        [productionChecklistApiRef, api()],
        [catalogApiRef, catalogApiMock()],
      ],
    });
    expect(await screen.findByText('No critical failures')).toBeVisible();
  });

  it('is lent to pages of the old one', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [productionChecklistApiRef, api()],
          [catalogApiRef, catalogApiMock()],
        ]}
      >
        <EntityProvider entity={service}>
          <EntityProductionChecklistCard type="content" />
        </EntityProvider>
      </TestApiProvider>,
      {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect(await screen.findByText('No critical failures')).toBeVisible();
  });
});

describe('cards of the old frontend system', () => {
  function renderCard(card: ReactElement, backend: MockedApi) {
    return renderInTestApp(
      <TestApiProvider
        apis={[
          [productionChecklistApiRef, backend],
          [catalogApiRef, catalogApiMock()],
        ]}
      >
        {card}
      </TestApiProvider>,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
  }

  it('has the widget of the home page', async () => {
    await renderCard(
      <HomePageProductionChecklist />,
      mockApi({
        getServices: jest.fn().mockResolvedValue({ items: [], totalItems: 0 }),
      }),
    );
    expect(
      await screen.findByText('My services: production checklist'),
    ).toBeVisible();
    expect(await screen.findByText(/Your teams own no services/)).toBeVisible();
  });

  it('has the card of a group', async () => {
    await renderCard(
      <EntityProvider
        entity={{
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Group',
          metadata: { name: 'shop', namespace: 'default' },
          spec: { type: 'team', children: [] },
        }}
      >
        <GroupProductionChecklistCard />
      </EntityProvider>,
      mockApi({
        getSummary: jest.fn().mockResolvedValue(summaryOf()),
        getServices: jest.fn().mockResolvedValue({
          items: [
            {
              entityRef: 'component:default/orders',
              title: 'orders',
              score: 12,
              scan: { state: 'done' },
            },
          ],
          totalItems: 1,
        }),
      }),
    );
    expect(await screen.findByRole('link', { name: 'orders' })).toBeVisible();
  });
});
