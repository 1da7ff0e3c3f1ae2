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
import { mockApi } from '../__testUtils__/renderWithApi';
import { scorecardOf } from '../__testUtils__/scorecards';
import plugin, { productionChecklistApiRef } from '../index';
import { EntityProductionChecklistCard } from '../legacy';

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
