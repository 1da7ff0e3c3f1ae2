import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  ServiceRow,
  ServicesPage as Page,
} from 'backstage-plugin-production-checklist-common';
import { mockApi, renderWithApi } from '../../__testUtils__/renderWithApi';
import { checklist } from '../../__testUtils__/scorecards';
import { ServicesPage } from './ServicesPage';

const orders: ServiceRow = {
  entityRef: 'component:default/orders',
  title: 'orders',
  owner: 'group:default/shop',
  type: 'service',
  lifecycle: 'production',
  scan: { state: 'done' },
  change: -4,
  score: { score: 72, coverage: 88, level: 2, criticalFailures: 0 },
  sections: {
    'docker-image': { pass: 6, fail: 2, unknown: 0, exempted: 0 },
    logs: { pass: 2, fail: 0, unknown: 1, exempted: 0 },
    'graceful-shutdown': { pass: 3, fail: 0, unknown: 0, exempted: 0 },
    'health-probes': { pass: 0, fail: 0, unknown: 0, exempted: 0 },
  },
  scannedAt: new Date(Date.now() - 3_600_000).toISOString(),
};

const broken: ServiceRow = {
  entityRef: 'component:default/payments',
  title: 'payments',
  scan: {
    state: 'failed',
    problem: {
      code: 'source-not-found',
      message: { id: 'x', text: 'The repository is gone.' },
      remedy: { id: 'y', text: 'Correct the address.' },
    },
  },
};

function pageOf(items: ServiceRow[], more: Partial<Page> = {}) {
  return { items, totalItems: items.length, ...more };
}

function render(page: Page | Error, path?: string) {
  const api = mockApi({
    getServices:
      page instanceof Error
        ? jest.fn().mockRejectedValue(page)
        : jest.fn().mockResolvedValue(page),
  });
  return { api, ...renderWithApi(<ServicesPage />, { api, path }) };
}

function ownerFilter() {
  const filters = screen.getByRole('group', { name: 'Filters' });
  return within(filters).getByRole('button', { name: /^Owner/ });
}

describe('ServicesPage', () => {
  it('tells of every service how ready it is', async () => {
    render(pageOf([orders, broken]));
    const row = (await screen.findByText('orders')).closest('tr')!;
    expect(within(row).getByRole('link', { name: 'orders' })).toHaveAttribute(
      'href',
      '/?service=component%3Adefault%2Forders',
    );
    expect(within(row).getByRole('link', { name: 'shop' })).toBeVisible();
    expect(row).toHaveTextContent('service · production');
    expect(row).toHaveTextContent('2 of 372▼ -4down by 4');
    expect(row).toHaveTextContent('1 hour ago');
    expect(
      within(row)
        .getAllByRole('img')
        .map(cell => `${cell.getAttribute('aria-label')} ${cell.textContent}`),
    ).toEqual([
      'Docker image: 2 failing 2',
      'Logs: 1 needs a person ?',
      'Graceful shutdown: All pass ✓',
      'Readiness and liveness probes: Not applicable –',
    ]);
    expect(screen.getByText('2 services')).toBeVisible();
  });

  it('calls the levels as the portal does', async () => {
    const api = mockApi({
      getServices: jest.fn().mockResolvedValue(pageOf([orders])),
      getChecklist: jest.fn().mockResolvedValue({
        ...checklist,
        levels: [
          { name: 'Bronze', minScore: 40, maxCriticalFailures: 2 },
          { name: 'Gold', minScore: 70, maxCriticalFailures: 0 },
        ],
      }),
    });
    renderWithApi(<ServicesPage />, { api });
    const row = (await screen.findByText('orders')).closest('tr')!;
    expect(row).toHaveTextContent('Gold72');
    const filters = screen.getByRole('group', { name: 'Filters' });
    await userEvent.click(
      within(filters).getByRole('button', { name: 'Level' }),
    );
    expect(
      (await screen.findAllByRole('checkbox')).map(
        box => box.closest('label')?.textContent,
      ),
    ).toEqual(['Below Bronze', 'Bronze', 'Gold']);
  });

  it('draws how the score went', async () => {
    const at = (day: string) => `2026-11-${day}T10:00:00Z`;
    const trend = [
      { at: at('02'), value: 60 },
      { at: at('20'), value: 72 },
    ];
    render(pageOf([{ ...orders, trend }]));
    expect(
      await screen.findByRole('img', {
        name: /^Score over the last 30 days: .*Nov 2.* 60, .*Nov 20.* 72$/,
      }),
    ).toBeVisible();
  });

  it('shows a problem in the row of its service', async () => {
    render(pageOf([broken]));
    const row = (await screen.findByText('payments')).closest('tr')!;
    expect(row).toHaveTextContent('The repository is gone.never');
  });

  it('asks for the worst first, and for what the address says', async () => {
    const { api } = render(
      pageOf([orders]),
      '/?q=ord&owner=group:default/shop&owner=group:default/web&state=failed&sort=owner&order=desc&size=50',
    );
    await screen.findByText('orders');
    expect(api.getServices).toHaveBeenCalledWith(
      expect.objectContaining({
        text: 'ord',
        owner: ['group:default/shop', 'group:default/web'],
        state: ['failed'],
        sortBy: 'owner',
        order: 'desc',
        limit: 50,
      }),
    );
  });

  it('heeds nothing in the address that it does not know', async () => {
    const { api } = render(
      pageOf([orders]),
      '/?sort=password&order=up&size=7&state=gone&page=-3&level=x&minScore=900&standing=odd&columns=nonsense',
    );
    await screen.findByText('orders');
    expect(api.getServices).toHaveBeenCalledWith({
      sortBy: 'score',
      order: 'asc',
      limit: 25,
    });
  });

  it('sorts by a column, and the other way round', async () => {
    const { address } = render(pageOf([orders]));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Service' }),
    );
    expect(address.current).toBe('/?sort=title&order=asc');
    expect(
      screen.getByRole('columnheader', { name: /Service/ }),
    ).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(screen.getByRole('button', { name: /Service/ }));
    expect(address.current).toBe('/?sort=title&order=desc');
  });

  it('filters by what the catalog has, and clears it', async () => {
    const { address, api } = render(pageOf([orders]), '/?cursor=abc&page=3');
    await screen.findByText('orders');
    await userEvent.click(ownerFilter());
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'shop' }),
    );
    expect(address.current).toBe('/?owner=group:default/shop');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(ownerFilter()).toHaveFocus());
    expect(ownerFilter()).toHaveTextContent('Ownershop');
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(address.current).toBe('/');
    expect(api.getServices).toHaveBeenLastCalledWith({
      sortBy: 'score',
      order: 'asc',
      limit: 25,
    });
  });

  it('searches once typing has settled', async () => {
    const { address, api } = render(pageOf([orders]));
    await screen.findByText('orders');
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search by name' }),
      'pay',
    );
    await waitFor(() => expect(address.current).toBe('/?q=pay'));
    expect(api.getServices).toHaveBeenCalledTimes(2);
  });

  it('turns the pages, there and back', async () => {
    const { address } = render(
      pageOf([orders], { totalItems: 80, nextCursor: 'second' }),
    );
    expect(await screen.findByText('1–1 of 80')).toBeVisible();
    expect(screen.getByRole('button', { name: 'First page' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    expect(address.current).toBe('/?cursor=second&page=2');
    expect(await screen.findByText('26–26 of 80')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous page' }),
    );
    expect(address.current).toBe('/');
  });

  it('leads to the first page from a link into the middle', async () => {
    const { address } = render(
      pageOf([orders], { totalItems: 80 }),
      '/?cursor=fourth&page=4',
    );
    expect(
      await screen.findByRole('button', { name: 'Previous page' }),
    ).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'First page' }));
    expect(address.current).toBe('/');
  });

  it('says that there is nothing yet', async () => {
    render(pageOf([]));
    expect(await screen.findByText('No services yet')).toBeVisible();
  });

  it('leads out of filters that match nothing', async () => {
    const { address } = render(pageOf([]), '/?q=nowhere');
    expect(await screen.findByText('No service matches')).toBeVisible();
    const [clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    await userEvent.click(clear);
    expect(address.current).toBe('/');
  });

  it('tells why it cannot be loaded, and tries again', async () => {
    const { api } = render(new Error('The network is away'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The services could not be loadedThe network is away',
    );
    api.getServices.mockResolvedValue(pageOf([orders]));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('orders')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps the services that it has where the next cannot be read', async () => {
    const { api } = render(pageOf([orders]));
    await screen.findByText('orders');
    api.getServices.mockRejectedValue(new Error('The network is away'));
    await userEvent.click(ownerFilter());
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'shop' }),
    );
    expect(await screen.findByText('The network is away')).toBeVisible();
    expect(screen.getByText('orders')).toBeVisible();
  });
});

describe('what the services page shows and saves', () => {
  it('has the columns that the address names, in their order', async () => {
    const { address } = render(pageOf([orders]), '/?columns=coverage,owner');
    const headings = async () =>
      (await screen.findAllByRole('columnheader')).map(
        ({ textContent }) => textContent,
      );
    expect(await headings()).toEqual(['Service', 'Owner', 'Coverage']);
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Critical failures' }),
    );
    expect(address.current).toBe('/?columns=owner,criticalFailures,coverage');
  });

  it('downloads exactly what the filters leave, in this order', async () => {
    const { api } = render(
      pageOf([orders], { totalItems: 80, nextCursor: 'second' }),
      '/?team=group:default/shop&minScore=40&maxScore=49&level=1&check=logs/stdout&standing=unknown&sort=title&cursor=x&page=2',
    );
    api.getServicesCsv.mockResolvedValue(new Blob(['a,b']));
    URL.createObjectURL = jest.fn().mockReturnValue('blob:x');
    await screen.findByText('orders');
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    const { limit, cursor, ...asked } = api.getServices.mock.calls[0][0];
    expect(asked).toEqual(
      expect.objectContaining({
        team: ['group:default/shop'],
        minScore: 40,
        maxScore: 49,
        level: [1],
        check: 'logs/stdout',
        standing: ['unknown'],
      }),
    );
    expect(limit).toBe(25);
    expect(cursor).toBe('x');
    expect(api.getServicesCsv).toHaveBeenCalledWith(asked);
  });

  it('says why there is no file', async () => {
    const { api } = render(pageOf([orders]));
    api.getServicesCsv.mockRejectedValue(new Error('The network is away'));
    await screen.findByText('orders');
    await userEvent.click(screen.getByRole('button', { name: 'Download CSV' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The file could not be made: The network is away',
    );
  });

  it('filters by a team, whose names are read once they are asked for', async () => {
    const { api, address } = render(pageOf([orders]));
    const figures = { services: 3, scanned: 3, criticalFailures: 0 };
    api.getTeams.mockResolvedValue({
      items: [
        {
          entityRef: 'group:default/commerce',
          title: 'Commerce',
          own: figures,
          total: figures,
          hasChildren: true,
        },
      ],
      totalItems: 1,
    });
    await screen.findByText('orders');
    expect(api.getTeams).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Team' }));
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Commerce' }),
    );
    expect(address.current).toBe('/?team=group:default/commerce');
  });

  it('filters by how a service stands to a check', async () => {
    const { api, address } = render(pageOf([orders]));
    await userEvent.click(await screen.findByRole('button', { name: 'Check' }));
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'Check' }),
      'logs/stdout',
    );
    expect(address.current).toBe('/?check=logs/stdout');
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Needs a person' }),
    );
    expect(address.current).toBe(
      '/?check=logs/stdout&standing=fail&standing=unknown',
    );
    expect(api.getServices).toHaveBeenLastCalledWith(
      expect.objectContaining({
        check: 'logs/stdout',
        standing: ['fail', 'unknown'],
      }),
    );
  });

  it('removes a filter by its cross, and finds the others behind a button', async () => {
    const { address } = render(pageOf([orders]), '/?minScore=40&type=service');
    await screen.findByText('orders');
    expect(screen.getByRole('button', { name: /^Type/ })).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove the filter: Score' }),
    );
    expect(address.current).toBe('/?type=service');
    expect(screen.queryByRole('button', { name: /^Lifecycle/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'More filters' }));
    expect(
      await screen.findByRole('button', { name: /^Lifecycle/ }),
    ).toBeVisible();
  });

  it('shows the services where the choices cannot be read', async () => {
    const api = mockApi({
      getServices: jest.fn().mockResolvedValue(pageOf([orders])),
      getFacets: jest.fn().mockRejectedValue(new Error('gone')),
    });
    renderWithApi(<ServicesPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'What can be chosen could not be loaded: gone',
    );
    expect(await screen.findByText('orders')).toBeVisible();
  });
});
