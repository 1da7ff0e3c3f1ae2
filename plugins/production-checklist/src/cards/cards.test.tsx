import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { ReactElement } from 'react';
import {
  mockApi,
  MockedApi,
  renderWithApi,
} from '../__testUtils__/renderWithApi';
import { scorecardOf } from '../__testUtils__/scorecards';
import { EntityOverviewCard, GroupServicesCard, MyServices } from '.';

const service = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'orders', namespace: 'default' },
  spec: { type: 'service' },
};
const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'shop', namespace: 'default' },
  spec: { type: 'team', children: [] },
};
const failing = scorecardOf({ 'docker-image/lightweight': 'fail' });

function row(name: string, critical: number, change?: number): ServiceRow {
  return {
    entityRef: `component:default/${name}`,
    title: name,
    scan: { state: 'done' },
    score: { score: 60, coverage: 100, level: 1, criticalFailures: critical },
    change,
  };
}

function render(element: ReactElement, api: MockedApi, language?: string) {
  return renderWithApi(element, { api, language });
}

function overview(api: MockedApi, language?: string) {
  return render(
    <EntityProvider entity={service}>
      <EntityOverviewCard />
    </EntityProvider>,
    api,
    language,
  );
}

describe('the overview card', () => {
  it('says how ready the service is, and leads to what is in its way', async () => {
    overview(mockApi({ getScorecard: jest.fn().mockResolvedValue(failing) }));
    expect(await screen.findByText('No critical failures')).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Lightweight base image' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/production-checklist?check=docker-image%2Flightweight',
    );
    expect(
      screen.getByRole('link', { name: 'Open the scorecard' }),
    ).toBeVisible();
  });

  it('says why there is no score', async () => {
    overview(
      mockApi({
        getScorecard: jest.fn().mockResolvedValue({
          entityRef: 'component:default/orders',
          scan: {
            state: 'failed',
            problem: {
              code: 'no-source-location',
              message: { id: 'x', text: 'No location.' },
              remedy: { id: 'y', text: 'Add one.' },
            },
          },
        }),
      }),
    );
    expect(
      await screen.findByText('We do not know where the source is'),
    ).toBeVisible();
  });

  it('tries again where the backend is away', async () => {
    overview(
      mockApi({
        getScorecard: jest
          .fn()
          .mockRejectedValueOnce(new Error('The backend is away'))
          .mockResolvedValue(failing),
      }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The backend is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No critical failures')).toBeVisible();
  });

  it('speaks Korean', async () => {
    overview(
      mockApi({ getScorecard: jest.fn().mockResolvedValue(failing) }),
      'ko',
    );
    expect(
      await screen.findByRole('link', { name: '가벼운 베이스 이미지' }),
    ).toBeVisible();
  });
});

describe('the home page widget', () => {
  it('shows what slipped or has critical failures, the worst first', async () => {
    const getServices = jest.fn().mockImplementation(async ({ sortBy }) => ({
      items:
        sortBy === 'change'
          ? [row('slipped', 0, -8), row('worst', 2, -3), row('fine', 0, 2)]
          : [row('worst', 2, -3), row('slipped', 0, -8)],
      totalItems: 7,
    }));
    render(<MyServices />, mockApi({ getServices }));
    expect(
      await screen.findByText(
        '2 critical failures · Score fell by 3 this week',
      ),
    ).toBeVisible();
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual([
      expect.stringMatching(/^worst/),
      expect.stringMatching(/^slipped.*fell by 8/),
    ]);
    expect(getServices).toHaveBeenCalledWith(
      expect.objectContaining({ owner: expect.any(Array) }),
    );
  });

  it('says that all is well', async () => {
    render(
      <MyServices />,
      mockApi({
        getServices: jest
          .fn()
          .mockResolvedValue({ items: [row('fine', 0, 2)], totalItems: 1 }),
      }),
    );
    expect(
      await screen.findByText(/None of your teams’ services/),
    ).toBeVisible();
  });

  it('says that there is nothing to look at', async () => {
    render(
      <MyServices />,
      mockApi({
        getServices: jest.fn().mockResolvedValue({ items: [], totalItems: 0 }),
      }),
    );
    expect(await screen.findByText(/Your teams own no services/)).toBeVisible();
  });
});

describe('the group card', () => {
  it('tells how the group’s services stand, and the worst', async () => {
    const api = mockApi({
      getSummary: jest.fn().mockResolvedValue({
        services: 3,
        scanned: 3,
        averageScore: 71,
        criticalFailures: 1,
        change: -4,
      }),
      getServices: jest
        .fn()
        .mockResolvedValue({ items: [row('worst', 2)], totalItems: 3 }),
    });
    render(
      <EntityProvider entity={group}>
        <GroupServicesCard />
      </EntityProvider>,
      api,
    );
    expect(await screen.findByText('71%')).toBeVisible();
    expect(screen.getByRole('link', { name: 'worst' })).toBeVisible();
    expect(api.getSummary).toHaveBeenCalledWith({
      team: ['group:default/shop'],
      days: 7,
    });
  });
});
