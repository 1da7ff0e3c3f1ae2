import {
  createTestEntityPage,
  catalogApiMock,
} from '@backstage/plugin-catalog-react/testUtils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { mockApi } from './__testUtils__/renderWithApi';
import { scorecardOf } from './__testUtils__/scorecards';
import { summaryOf } from './__testUtils__/summaries';
import plugin, { productionChecklistApiRef } from './index';

const missing = new Error('no');
missing.name = 'NotFoundError';

const api = mockApi({
  getSummary: jest.fn().mockResolvedValue(summaryOf()),
  getCheck: jest.fn().mockRejectedValue(missing),
  getCheckServices: jest.fn().mockRejectedValue(missing),
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
  // They are loaded when they are asked for, which takes a busy machine long.
  beforeAll(async () => {
    await import('./scoreboard/overview');
    await import('./scoreboard/services');
    await import('./scoreboard/checks');
  });

  function renderBoard(path: string) {
    const address = { current: '' };
    function Address() {
      const { pathname, search } = useLocation();
      address.current = decodeURIComponent(pathname + search);
      return null;
    }
    renderTestApp({
      features: [plugin],
      extensions: [
        AppRootElementBlueprint.make({ params: { element: <Address /> } }),
      ],
      apis: [
        [productionChecklistApiRef, api],
        [catalogApiRef, catalogApiMock()],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [path],
    });
    return address;
  }

  it('brings the scoreboard, which begins with the overview', async () => {
    const address = renderBoard('/production-checklist');
    expect(await screen.findByText('64%')).toBeVisible();
    expect(address.current).toBe('/production-checklist/overview');
    const tabs = within(
      screen.getByRole('navigation', { name: 'Scoreboard' }),
    ).getAllByRole('link');
    expect(tabs.map(tab => tab.textContent)).toEqual([
      'Overview',
      'Services',
      'Checks',
      'Teams',
      'Exemptions',
    ]);
  });

  it('counts in the navigation what waits for a decision', async () => {
    api.getExemptions.mockResolvedValueOnce({
      items: [],
      totalItems: 2,
      selfApproval: false,
    });
    renderBoard('/production-checklist/overview');
    expect(
      await screen.findByRole('link', {
        name: /^Exemptions.*2 wait for a decision$/,
      }),
    ).toHaveAttribute('href', '/production-checklist/exemptions');
    expect(api.getExemptions).toHaveBeenLastCalledWith({
      state: ['requested'],
      limit: 1,
    });
  });

  it('keeps what is mounted while its address changes', async () => {
    const address = renderBoard('/production-checklist/overview');
    const week = await screen.findByRole('button', { name: '7 days' });
    await userEvent.click(week);
    expect(address.current).toBe('/production-checklist/overview?days=7');
    expect(screen.getByRole('button', { name: '7 days' })).toBe(week);
    expect(week).toHaveFocus();
  });

  it('leads an old link with filters to the services that it means', async () => {
    const address = renderBoard(
      '/production-checklist?state=done&owner=group:default/shop&sort=title',
    );
    expect(await screen.findByRole('link', { name: 'orders' })).toBeVisible();
    expect(address.current).toBe(
      '/production-checklist/services?state=done&owner=group:default/shop&sort=title',
    );
  });

  it('leads from the checks to the page of one', async () => {
    const address = renderBoard('/production-checklist/checks');
    const table = await screen.findByRole('table', { name: 'Checks' });
    await userEvent.click(
      within(table).getByRole('link', { name: 'Readiness probe' }),
    );
    expect(address.current).toBe(
      '/production-checklist/checks/health-probes/readiness',
    );
    expect(await screen.findByText('There is no such check')).toBeVisible();
  });

  it('brings the scorecard to components that run in production', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: component('service') })],
      apis: [[productionChecklistApiRef, api]],
    });
    const [first] = await screen.findAllByText('Nothing fails.');
    expect(first).toBeVisible();
    expect(api.getScorecard).toHaveBeenCalledWith('component:default/orders');
  });
});
