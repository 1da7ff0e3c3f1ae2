import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CheckServicesPage } from 'backstage-plugin-production-checklist-common';
import { Route, Routes } from 'react-router-dom';
import {
  MockedApi,
  mockApi,
  renderWithApi,
} from '../../__testUtils__/renderWithApi';
import { checklist, resultOf } from '../../__testUtils__/scorecards';
import { checkSummaryOf, summaryOf } from '../../__testUtils__/summaries';
import { ChecksPage } from './ChecksPage';

const READINESS = 'health-probes/readiness';
const PATH = `/production-checklist/checks/${READINESS}`;

const failing: CheckServicesPage = {
  items: [
    {
      entityRef: 'component:default/orders',
      title: 'orders',
      owner: 'group:default/shop',
      result: resultOf(READINESS, 'fail', {
        evidence: [
          {
            path: 'deploy/web.yaml',
            line: 31,
            url: 'https://example.com/web.yaml#L31',
          },
        ],
      }),
    },
  ],
  totalItems: 1,
};

function render(
  methods: Partial<MockedApi> = {},
  path = '/production-checklist/checks',
) {
  const api = mockApi({
    getSummary: jest.fn().mockResolvedValue(summaryOf()),
    getCheck: jest.fn().mockResolvedValue({
      check: {
        ...checklist.checks.find(({ id }) => id === READINESS),
        documentation: 'https://example.com/docs/readiness',
      },
      summary: checkSummaryOf(READINESS, 3, { change: -10 }),
      trend: [
        { at: '2026-11-23T12:00:00Z', value: 80 },
        { at: '2026-11-24T12:00:00Z', value: 70 },
      ],
      teams: [{ owner: 'group:default/shop', fail: 2 }, { fail: 1 }],
    }),
    getCheckServices: jest.fn().mockResolvedValue(failing),
    ...methods,
  });
  const element = (
    <Routes>
      <Route path="/production-checklist/checks/*" element={<ChecksPage />} />
    </Routes>
  );
  return { api, ...renderWithApi(element, { api, path }) };
}

async function titles() {
  const table = await screen.findByRole('table', { name: 'Checks' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getAllByRole('link')[0].textContent);
}

describe('the list of checks', () => {
  it('begins with those whose failures weigh most', async () => {
    render();
    expect((await titles()).slice(0, 3)).toEqual([
      'Logs to standard output',
      'Lightweight base image',
      'SIGTERM reaches the server',
    ]);
  });

  it('tells the weight, the rate with its denominator, and who fails', async () => {
    render();
    const row = (await screen.findByText('Drains on SIGTERM')).closest('tr')!;
    expect(row).toHaveTextContent('Graceful shutdown · CriticalCritical');
    expect(row).toHaveTextContent('1 × 3');
    expect(within(row).getByRole('link', { name: /fail/ })).toHaveAttribute(
      'href',
      '/production-checklist/services?check=graceful-shutdown%2Fhandles-sigterm&standing=fail',
    );
    expect(row).toHaveTextContent(/\d+%\d+ of 10/);
  });

  it('sorts, filters and searches, in the address', async () => {
    const { address } = render();
    await titles();
    await userEvent.click(screen.getByRole('button', { name: 'Check' }));
    expect(address.current).toBe(
      '/production-checklist/checks?sort=title&order=asc',
    );
    expect((await titles())[0]).toBe('Build context is filtered');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Section' }),
      'logs',
    );
    expect(await titles()).toEqual(['Logs to standard output']);
    await userEvent.type(screen.getByRole('searchbox'), 'nothing');
    expect(await screen.findByText('No check matches.')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all checks' }),
    );
    expect(await titles()).toHaveLength(checklist.checks.length);
  });

  it('tells why it cannot be loaded', async () => {
    render({ getSummary: jest.fn().mockRejectedValue(new Error('gone')) });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The checks could not be loadedgone',
    );
  });
});

describe('the page of a check', () => {
  it('says what is asked and why, and where the decision is explained', async () => {
    render({}, PATH);
    expect(
      await screen.findByRole('heading', { name: 'Readiness probe' }),
    ).toBeVisible();
    expect(screen.getByText(`The question of ${READINESS}?`)).toBeVisible();
    expect(screen.getByText(`Why ${READINESS} matters.`)).toBeVisible();
    expect(
      screen.getByRole('link', { name: /Read the documentation/ }),
    ).toHaveAttribute('href', 'https://example.com/docs/readiness');
    expect(screen.getByText('7 of 10')).toBeVisible();
  });

  it('shows who has the most failures, each with its services', async () => {
    render({}, PATH);
    const teams = within(
      await screen.findByRole('region', {
        name: 'Owners with the most failures',
      }),
    );
    expect(await teams.findByRole('link')).toHaveAttribute(
      'href',
      '/production-checklist/services?owner=group%3Adefault%2Fshop&check=health-probes%2Freadiness&standing=fail',
    );
    expect(teams.getByText('Without an owner')).toBeVisible();
  });

  it('shows each failing service with its reason and its place', async () => {
    render({}, PATH);
    const row = (
      await screen.findByText(`The reason of ${READINESS}.`)
    ).closest('tr')!;
    expect(within(row).getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/production-checklist?check=health-probes%2Freadiness',
    );
    expect(
      within(row).getByRole('link', { name: /deploy\/web.yaml:31/ }),
    ).toHaveAttribute('href', 'https://example.com/web.yaml#L31');
  });

  it('asks for those that stand otherwise, in the address', async () => {
    const { api, address } = render({}, PATH);
    await userEvent.click(
      await screen.findByRole('button', { name: /^Passes/ }),
    );
    expect(address.current).toBe(`${PATH}?standing=pass`);
    expect(api.getCheckServices).toHaveBeenLastCalledWith(READINESS, {
      standing: ['pass', 'attested'],
      limit: 25,
      cursor: undefined,
    });
  });

  it('downloads the services that it shows', async () => {
    const getServicesCsv = jest.fn().mockResolvedValue(new Blob(['x']));
    URL.createObjectURL = jest.fn().mockReturnValue('blob:x');
    render({ getServicesCsv }, `${PATH}?standing=unknown`);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Download CSV' }),
    );
    expect(getServicesCsv).toHaveBeenCalledWith({
      check: READINESS,
      standing: ['unknown', 'error'],
    });
  });

  it('keeps the services where the check itself cannot be read', async () => {
    render({ getCheck: jest.fn().mockRejectedValue(new Error('gone')) }, PATH);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The check could not be loadedgone',
    );
    expect(await screen.findByRole('link', { name: 'orders' })).toBeVisible();
  });

  it('says that there is no such check', async () => {
    const missing = new Error('no');
    missing.name = 'NotFoundError';
    render(
      {
        getCheck: jest.fn().mockRejectedValue(missing),
        getCheckServices: jest.fn().mockRejectedValue(missing),
      },
      PATH,
    );
    expect(await screen.findByText('There is no such check')).toBeVisible();
  });
});
