import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Summary } from 'backstage-plugin-production-checklist-common';
import { mockApi, renderWithApi } from '../../__testUtils__/renderWithApi';
import { summaryOf } from '../../__testUtils__/summaries';
import { OverviewPage } from './OverviewPage';

function render(summary: Summary | Error, path?: string, language?: string) {
  const api = mockApi({
    getSummary:
      summary instanceof Error
        ? jest.fn().mockRejectedValue(summary)
        : jest.fn().mockResolvedValue(summary),
  });
  return { api, ...renderWithApi(<OverviewPage />, { api, path, language }) };
}

function part(name: string) {
  return within(screen.getByRole('region', { name }));
}

describe('OverviewPage', () => {
  it('says how ready the services are, and what that is reckoned from', async () => {
    render(summaryOf());
    expect(await screen.findByText('64%')).toBeVisible();
    expect(screen.getByText('of 10 scanned services, 12 in all')).toBeVisible();
    expect(screen.getByText('up by 3')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: '4 services have critical failures' }),
    ).toHaveAttribute(
      'href',
      '/production-checklist/services?sort=criticalFailures&order=desc',
    );
    expect(
      screen.getByRole('link', { name: '1 service could not be scanned' }),
    ).toHaveAttribute('href', '/production-checklist/services?state=failed');
  });

  it('draws the trend, and gives it as a table', async () => {
    render(summaryOf());
    expect(
      await screen.findByRole('img', {
        name: 'Average score: from 61% on Oct 25, 2026 to 64% on Nov 24, 2026. The table has every value.',
      }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );
    const rows = screen.getAllByRole('row').map(row => row.textContent);
    expect(rows).toEqual([
      'DayAverage score',
      'Oct 25, 202661%',
      'Nov 10, 2026–',
      'Nov 24, 202664%',
    ]);
  });

  it('leads from each bar and level to its services', async () => {
    render(summaryOf());
    expect(
      await screen.findByRole('link', { name: 'Score 30–39: 1 service' }),
    ).toHaveAttribute(
      'href',
      '/production-checklist/services?minScore=30&maxScore=39',
    );
    expect(
      screen.getByRole('link', { name: 'Score 90–100: 1 service' }),
    ).toHaveAttribute(
      'href',
      '/production-checklist/services?minScore=90&maxScore=100',
    );
    expect(screen.getByRole('link', { name: 'Level 1' })).toHaveAttribute(
      'href',
      '/production-checklist/services?level=1',
    );
    expect(screen.getByRole('link', { name: 'Below level 1' })).toHaveAttribute(
      'href',
      '/production-checklist/services?level=0',
    );
  });

  it('leads from each section to its checks', async () => {
    render(summaryOf());
    await screen.findByText('64%');
    const sections = part('Pass rate by section');
    expect(
      await sections.findByRole('link', { name: 'Graceful shutdown' }),
    ).toHaveAttribute(
      'href',
      '/production-checklist/checks?section=graceful-shutdown',
    );
    const [first] = sections.getAllByRole('listitem');
    expect(first).toHaveTextContent(
      'Docker image50%▼ -1down by 129 of 40 pass',
    );
  });

  it('tells what this week brought, each with its link', async () => {
    render(summaryOf());
    await screen.findByText('64%');
    const week = part('This week');
    expect(week.getByRole('link', { name: 'payments' })).toHaveAttribute(
      'href',
      '/catalog/default/component/payments/production-checklist?check=health-probes%2Freadiness',
    );
    expect(await week.findByText(/Readiness probe/)).toBeVisible();
    expect(week.getByText('40 → 72')).toBeVisible();
    expect(week.getByText('No service fell.')).toBeVisible();
  });

  it('looks back as far as it is asked to, in the address', async () => {
    const { api, address } = render(summaryOf(), '/?days=7');
    await screen.findByText('64%');
    expect(api.getSummary).toHaveBeenLastCalledWith({ days: 7 });
    await userEvent.click(screen.getByRole('button', { name: '90 days' }));
    expect(address.current).toBe('/?days=90');
    expect(api.getSummary).toHaveBeenLastCalledWith({ days: 90 });
    await userEvent.click(screen.getByRole('button', { name: '30 days' }));
    expect(address.current).toBe('/');
  });

  it('says that there is nothing yet', async () => {
    render(summaryOf({ services: 0, scanned: 0 }));
    expect(await screen.findByText('No services yet')).toBeVisible();
  });

  it('shows what there is where nothing was decided yet', async () => {
    render(
      summaryOf({ averageScore: undefined, change: undefined, trend: [] }),
    );
    expect(
      await screen.findByText('There is nothing to draw yet.'),
    ).toBeVisible();
  });

  it('tells why it cannot be loaded, and tries again', async () => {
    const { api } = render(new Error('The network is away'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The overview could not be loadedThe network is away',
    );
    api.getSummary.mockResolvedValue(summaryOf());
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('64%')).toBeVisible();
    await waitFor(() =>
      expect(screen.queryByRole('alert')).not.toBeInTheDocument(),
    );
  });

  it('says that it may not be seen', async () => {
    const forbidden = new Error('no');
    forbidden.name = 'NotAllowedError';
    render(forbidden);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You do not have the permission to see this part.',
    );
  });

  it('shows all but the sections where the checklist cannot be read', async () => {
    const api = mockApi({
      getChecklist: jest.fn().mockRejectedValue(new Error('gone')),
      getSummary: jest.fn().mockResolvedValue(summaryOf()),
    });
    renderWithApi(<OverviewPage />, { api });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The sections could not be loadedgone',
    );
    expect(screen.getByText('64%')).toBeVisible();
    expect(screen.getByText(/health-probes\/readiness/)).toBeVisible();
  });

  it('speaks Korean', async () => {
    render(summaryOf(), '/', 'ko');
    expect(await screen.findByText('평균 점수')).toBeVisible();
    expect(
      screen.getByText('전체 서비스 12개 중 검사한 10개 기준'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: '2단계' })).toBeVisible();
  });
});
