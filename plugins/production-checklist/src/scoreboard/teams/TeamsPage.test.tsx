import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  TeamFigures,
  TeamRow,
} from 'backstage-plugin-production-checklist-common';
import { mockApi, renderWithApi } from '../../__testUtils__/renderWithApi';
import { TeamsPage } from './TeamsPage';

function figures(
  services: number,
  averageScore?: number,
  more: Partial<TeamFigures> = {},
): TeamFigures {
  return {
    services,
    scanned: services,
    criticalFailures: 0,
    averageScore,
    ...more,
  };
}

function team(name: string, more: Partial<TeamRow> = {}): TeamRow {
  return {
    entityRef: `group:default/${name.toLocaleLowerCase()}`,
    title: name,
    own: figures(0),
    total: figures(1, 50),
    hasChildren: false,
    ...more,
  };
}

const roots = [
  team('Commerce', {
    hasChildren: true,
    own: figures(2, 40),
    total: figures(1200, 71, { criticalFailures: 9, change: 2, scanned: 1100 }),
  }),
  team('Platform', { total: figures(3, 35) }),
  team('Data', { total: figures(4) }),
];
const below = [team('Web'), team('Checkout', { total: figures(5, 90) })];

function render(path?: string, rows = roots) {
  const api = mockApi({
    getTeams: jest.fn().mockImplementation(async ({ parent } = {}) => {
      const items = parent ? below : rows;
      return { items, totalItems: items.length };
    }),
  });
  return { api, ...renderWithApi(<TeamsPage />, { api, path }) };
}

async function names() {
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getByRole('link').textContent);
}

describe('TeamsPage', () => {
  it('shows the teams at the top with their total and own figures', async () => {
    const { api } = render();
    expect(await names()).toEqual(['Commerce', 'Data', 'Platform']);
    const row = screen.getByText('Commerce').closest('tr')!;
    expect(row).toHaveTextContent(
      '1,2002 own71%40% own90 own▲ +2up by 21,100 of 1,200',
    );
    expect(within(row).getByRole('link')).toHaveAttribute(
      'href',
      '/production-checklist/services?team=group%3Adefault%2Fcommerce',
    );
    expect(api.getTeams).toHaveBeenCalledTimes(1);
    expect(api.getTeams).toHaveBeenCalledWith(
      expect.objectContaining({ parent: undefined }),
    );
  });

  it('reads the teams below one once it is opened, in the address', async () => {
    const { api, address } = render();
    const open = await screen.findByRole('button', {
      name: 'Teams below Commerce',
    });
    expect(open).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(open);
    expect(await screen.findByText('Checkout')).toBeVisible();
    expect(api.getTeams).toHaveBeenLastCalledWith(
      expect.objectContaining({ parent: 'group:default/commerce' }),
    );
    expect(address.current).toBe('/?open=group:default/commerce');
    expect(await names()).toEqual([
      'Commerce',
      'Checkout',
      'Web',
      'Data',
      'Platform',
    ]);
    await userEvent.click(open);
    expect(await names()).toHaveLength(3);
    expect(address.current).toBe('/');
  });

  it('opens a team that is alone at the top, until it is closed', async () => {
    const { address } = render('/', roots.slice(0, 1));
    expect(await screen.findByText('Checkout')).toBeVisible();
    const open = screen.getByRole('button', { name: 'Teams below Commerce' });
    await userEvent.click(open);
    expect(await names()).toEqual(['Commerce']);
    expect(address.current).toBe('/?open=');
    await userEvent.click(open);
    expect(await screen.findByText('Checkout')).toBeVisible();
  });

  it('opens what the address says', async () => {
    render('/?open=group:default/commerce');
    expect(await screen.findByText('Checkout')).toBeVisible();
  });

  it('sorts teams that have the same parent, those without a figure last', async () => {
    const { address } = render('/?open=group:default/commerce');
    await screen.findByText('Checkout');
    await userEvent.click(
      screen.getByRole('button', { name: 'Average score' }),
    );
    expect(address.current).toContain('sort=averageScore&order=asc');
    expect(await names()).toEqual([
      'Platform',
      'Commerce',
      'Web',
      'Checkout',
      'Data',
    ]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Average score' }),
    );
    expect(await names()).toEqual([
      'Commerce',
      'Checkout',
      'Web',
      'Platform',
      'Data',
    ]);
  });

  it('shows fifty teams at a time, and goes on at the first new one', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      team(`Team ${String(index).padStart(2, '0')}`),
    );
    render('/', many);
    expect(await screen.findByText('Team 49')).toBeVisible();
    expect(screen.queryByText('Team 50')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show 10 more teams' }),
    );
    expect(await names()).toHaveLength(60);
    expect(screen.getByRole('link', { name: 'Team 50' })).toHaveFocus();
  });

  it('says that no team owns a service', async () => {
    render('/', []);
    expect(await screen.findByText('No team owns a service')).toBeVisible();
  });

  it('tells why a branch cannot be read, and keeps the others', async () => {
    const { api } = render();
    const open = await screen.findByRole('button', { name: /Commerce/ });
    api.getTeams.mockRejectedValue(new Error('gone'));
    await userEvent.click(open);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The teams could not be loadedgone',
    );
    expect(screen.getByText('Platform')).toBeVisible();
  });
});
