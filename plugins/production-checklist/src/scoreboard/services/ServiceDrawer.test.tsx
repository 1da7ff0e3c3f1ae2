import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ServiceRow } from 'backstage-plugin-production-checklist-common';
import { mockApi, renderWithApi } from '../../__testUtils__/renderWithApi';
import { scorecardOf } from '../../__testUtils__/scorecards';
import { ServicesPage } from './ServicesPage';

const orders: ServiceRow = {
  entityRef: 'component:default/orders',
  title: 'Orders',
  scan: { state: 'done' },
  score: { score: 72, coverage: 88, level: 2, criticalFailures: 0 },
  sections: {},
};

const payments: ServiceRow = {
  entityRef: 'component:default/payments',
  title: 'Payments',
  scan: { state: 'waiting' },
};

function render(path?: string) {
  const api = mockApi({
    getServices: jest
      .fn()
      .mockResolvedValue({ items: [orders, payments], totalItems: 2 }),
    getScorecard: jest
      .fn()
      .mockResolvedValue(scorecardOf({ 'logs/stdout': 'fail' })),
  });
  return { api, ...renderWithApi(<ServicesPage />, { api, path }) };
}

describe('ServiceDrawer', () => {
  it('shows the scorecard beside the table, in the address', async () => {
    const { api, address } = render('/?owner=group:default/shop');
    await userEvent.click(await screen.findByRole('link', { name: 'Orders' }));
    const drawer = await screen.findByRole('dialog', { name: 'orders' });
    expect(
      await within(drawer).findByRole('heading', { name: 'Fix first' }),
    ).toBeVisible();
    expect(address.current).toBe(
      '/?owner=group:default/shop&service=component:default/orders',
    );
    expect(
      within(drawer).getByRole('link', { name: 'Open its page' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders/production-checklist',
    );
    expect(api.getServices).toHaveBeenCalledTimes(1);
  });

  it('opens from anywhere in the row', async () => {
    const { address } = render();
    await userEvent.click(await screen.findByText('2 of 3'));
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(address.current).toBe('/?service=component:default/orders');
  });

  it('closes by the keyboard, and gives the row the focus', async () => {
    const { api, address } = render(
      '/?q=ord&service=component:default/orders&service.check=logs/stdout',
    );
    const drawer = await screen.findByRole('dialog');
    expect(
      await within(drawer).findByRole('button', {
        name: /^Logs to standard output/,
        expanded: true,
      }),
    ).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(address.current).toBe('/?q=ord');
    expect(screen.getByRole('link', { name: 'Orders' })).toHaveFocus();
    // What was done there shows in the row.
    expect(api.getServices).toHaveBeenCalledTimes(2);
  });

  it('turns from one row to the next, and ends with the last', async () => {
    const { address } = render(
      '/?q=ord&service=component:default/orders&service.check=logs/stdout',
    );
    const drawer = await screen.findByRole('dialog', { name: 'orders' });
    const next = within(drawer).getByRole('button', { name: 'Next service' });
    await userEvent.click(next);
    expect(
      await screen.findByRole('dialog', { name: 'payments' }),
    ).toBeVisible();
    expect(address.current).toBe('/?q=ord&service=component:default/payments');
    expect(next).toHaveFocus();
    expect(next).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(next);
    expect(address.current).toBe('/?q=ord&service=component:default/payments');
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Payments' })).toHaveFocus(),
    );
  });

  it('keeps its own filters apart from those of the table', async () => {
    const { api, address } = render(
      '/?q=ord&service=component:default/orders&service.q=sigterm',
    );
    const drawer = await screen.findByRole('dialog');
    const search = await within(drawer).findByRole('searchbox');
    expect(search).toHaveValue('sigterm');
    await userEvent.click(
      within(drawer).getByRole('button', { name: /^Failing/ }),
    );
    expect(address.current).toBe(
      '/?q=ord&service=component:default/orders&service.q=sigterm&service.status=fail',
    );
    expect(api.getServices).toHaveBeenCalledTimes(1);
  });
});
