import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mockApi, renderWithApi } from '../__testUtils__/renderWithApi';
import { RecentScans } from './RecentScans';

const SCANS = [
  {
    at: new Date(Date.now() - 3_600_000).toISOString(),
    outcome: 'failed',
    problem: {
      code: 'source-unavailable',
      message: { id: 'source:away', text: 'github.com does not answer.' },
      remedy: { id: 'source:wait', text: 'It is tried again.' },
    },
  },
  {
    at: new Date(Date.now() - 86_400_000).toISOString(),
    outcome: 'done',
    score: 72,
    revision: '9f8e1c2b7a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f',
  },
];

function render(getScans: jest.Mock) {
  renderWithApi(<RecentScans entityRef="component:default/orders" />, {
    api: mockApi({ getScans }),
  });
  return screen.findByRole('button', { name: 'Last scans' });
}

describe('RecentScans', () => {
  it('reads nothing before it is opened, then tells how scans ended', async () => {
    const getScans = jest.fn().mockResolvedValue({ items: SCANS });
    const button = await render(getScans);
    expect(getScans).not.toHaveBeenCalled();
    await userEvent.click(button);
    const [failed, done] = await screen.findAllByRole('listitem');
    expect(
      within(failed).getByText(/Failed: github.com does not answer/),
    ).toBeVisible();
    expect(within(done).getByText(/Score 72/)).toBeVisible();
    expect(within(done).getByText('9f8e1c2')).toBeVisible();
    expect(button).toHaveAttribute('aria-expanded', 'true');
  });

  it('says so where there is none, and where they cannot be read', async () => {
    const getScans = jest
      .fn()
      .mockRejectedValueOnce(new Error('The network is gone'))
      .mockResolvedValue({ items: [] });
    await userEvent.click(await render(getScans));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The last scans could not be loaded: The network is gone',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByText('No scan has been recorded yet.'),
    ).toBeVisible();
  });
});
