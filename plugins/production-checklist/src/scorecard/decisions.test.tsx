import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Exemption } from 'backstage-plugin-production-checklist-common';
import {
  mockApi,
  MockedApi,
  renderWithApi,
} from '../__testUtils__/renderWithApi';
import { resultOf, scorecardOf } from '../__testUtils__/scorecards';
import { Scorecard } from './Scorecard';

const ENTITY_REF = 'component:default/orders';
const FAILING = 'docker-image/lightweight';
const UNKNOWN = 'health-probes/readiness';
const DAY_MS = 86_400_000;

const exemption: Exemption = {
  id: '1',
  kind: 'exemption',
  state: 'requested',
  entityRef: ENTITY_REF,
  check: FAILING,
  reason: 'We move to distroless in March.',
  requestedBy: 'user:default/guest',
  requestedAt: '2026-11-01T10:00:00Z',
  expiresAt: '2027-03-31T00:00:00Z',
};

const failing = scorecardOf({ [FAILING]: 'fail', [UNKNOWN]: 'unknown' });

function render(api: MockedApi, path: string, language?: string) {
  return renderWithApi(<Scorecard entityRef={ENTITY_REF} />, {
    api,
    path,
    language,
  });
}

function day(daysFromNow: number): string {
  return new Date(Date.now() + daysFromNow * DAY_MS).toISOString();
}

describe('an exemption', () => {
  it('is asked for with a reason and a day, and then waits', async () => {
    const api = mockApi({
      getScorecard: jest
        .fn()
        .mockResolvedValueOnce(failing)
        .mockResolvedValue(
          scorecardOf({
            [FAILING]: resultOf(FAILING, 'fail', { exemption }),
            [UNKNOWN]: 'unknown',
          }),
        ),
      requestExemption: jest.fn().mockResolvedValue(exemption),
    });
    render(api, `/?check=${FAILING}`);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask for an exemption' }),
    );

    const dialog = screen.getByRole('dialog', {
      name: 'Ask for an exemption: Lightweight base image',
    });
    const reason = within(dialog).getByRole('textbox', { name: /Reason/ });
    expect(reason).toHaveFocus();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Send the request' }),
    );
    expect(within(dialog).getByText('Give a reason.')).toBeVisible();
    expect(reason).toHaveFocus();
    expect(api.requestExemption).not.toHaveBeenCalled();

    await userEvent.type(reason, exemption.reason);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Send the request' }),
    );
    expect(api.requestExemption).toHaveBeenCalledWith(ENTITY_REF, {
      kind: 'exemption',
      check: FAILING,
      reason: exemption.reason,
      expiresAt: day(90).slice(0, 10),
    });
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(await screen.findByText(exemption.reason)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Exemption' })).toHaveFocus();
    expect(
      screen.getByText('The request was sent. It waits for a decision.'),
    ).toBeInTheDocument();
  });

  it('says why it was refused, and keeps what was written', async () => {
    const api = mockApi({
      getScorecard: jest.fn().mockResolvedValue(failing),
      requestExemption: jest.fn().mockRejectedValue(
        new Error('Request failed with 400', {
          cause: new Error('an exemption may last 90 days at most'),
        }),
      ),
    });
    render(api, `/?check=${FAILING}`);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask for an exemption' }),
    );
    const reason = screen.getByRole('textbox', { name: /Reason/ });
    await userEvent.type(reason, 'Later');
    await userEvent.click(
      screen.getByRole('button', { name: 'Send the request' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'an exemption may last 90 days at most',
    );
    expect(reason).toHaveValue('Later');
  });

  it('is attested where the repository cannot tell', async () => {
    const api = mockApi({
      getScorecard: jest.fn().mockResolvedValue(failing),
      requestExemption: jest.fn().mockResolvedValue(exemption),
    });
    render(api, `/?check=${UNKNOWN}`);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Attest that it holds' }),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /Reason/ }),
      'Seen in the cluster',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Send the request' }),
    );
    expect(api.requestExemption).toHaveBeenCalledWith(
      ENTITY_REF,
      expect.objectContaining({ kind: 'attestation', check: UNKNOWN }),
    );
  });

  it('that was rejected says why, and can be asked for again', async () => {
    render(
      mockApi({
        getScorecard: jest.fn().mockResolvedValue(
          scorecardOf({
            [FAILING]: resultOf(FAILING, 'fail', {
              exemption: {
                ...exemption,
                state: 'rejected',
                decidedBy: 'user:default/lead',
                decidedAt: '2026-11-02T10:00:00Z',
                comment: 'Alpine would do',
              },
            }),
          }),
        ),
      }),
      `/?check=${FAILING}`,
    );
    expect(await screen.findByText('Rejected')).toBeVisible();
    expect(screen.getByText('Comment: Alpine would do')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Withdraw' })).toBeNull();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Ask for an exemption' }),
    );
    expect(
      await screen.findByRole('dialog', { name: /^Ask for an exemption/ }),
    ).toBeVisible();
  });

  it('in force takes its check out of the failures', async () => {
    render(
      mockApi({
        getScorecard: jest.fn().mockResolvedValue(
          scorecardOf({
            [FAILING]: resultOf(FAILING, 'fail', {
              standing: 'exempted',
              exemption: {
                ...exemption,
                state: 'approved',
                decidedBy: 'user:default/lead',
                decidedAt: '2026-11-02T10:00:00Z',
                comment: 'Until the migration',
              },
            }),
          }),
        ),
      }),
      '/',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Exempted 1' }),
    );
    const headings = screen.getAllByRole('heading', { level: 4 });
    expect(headings).toHaveLength(1);
    await userEvent.click(within(headings[0]).getByRole('button'));
    expect(screen.getByText('In force')).toBeVisible();
    expect(screen.getByText('Comment: Until the migration')).toBeVisible();
    expect(screen.getByText(/Expires on Mar 31, 2027/)).toBeVisible();
    expect(screen.getByText('Nothing fails.')).toBeVisible();
  });
});

describe('what changed', () => {
  const now = Date.now();
  const at = (days: number) => new Date(now - days * DAY_MS).toISOString();

  it('is told by the score, and by the checks that moved', async () => {
    const report = { ...failing.report! };
    report.trend = [
      { at: at(20), value: 60 },
      { at: at(3), value: report.score.score! },
    ];
    const api = mockApi({
      getScorecard: jest.fn().mockResolvedValue({ ...failing, report }),
      getHistory: jest.fn().mockResolvedValue({
        scores: [],
        events: [
          { check: FAILING, from: 'pass', to: 'fail', at: at(3) },
          { check: 'logs/stdout', to: 'pass', at: at(20) },
        ],
        totalItems: 2,
      }),
    });
    const { address } = render(api, '/');
    expect(await screen.findByText(/^\+\d+ in 7 days$/)).toBeVisible();
    expect(
      screen.getByRole('img', { name: /^Score over the last 30 days: .* 60/ }),
    ).toBeVisible();
    const change = await screen.findByRole('button', {
      name: /Lightweight base image: Passes before, Fails now/,
    });
    await userEvent.click(change);
    expect(address.current).toBe(`/?check=${FAILING}`);
    expect(screen.queryByText(/Logs to standard output: /)).toBeNull();
  });

  it('is listed check by check, with the commits', async () => {
    const api = mockApi({
      getScorecard: jest.fn().mockResolvedValue(failing),
      getHistory: jest.fn().mockResolvedValue({
        scores: [],
        events: [
          {
            check: FAILING,
            from: 'pass',
            to: 'fail',
            at: at(3),
            revision: '9f8e1c2b7a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f',
          },
          { check: FAILING, to: 'pass', at: at(20) },
        ],
        totalItems: 2,
      }),
    });
    render(api, `/?check=${FAILING}`);
    expect(await screen.findByText(/was: Passes/)).toBeVisible();
    expect(screen.getByText(/First result/)).toBeVisible();
    expect(screen.getAllByText('9f8e1c2').length).toBeGreaterThan(0);
    expect(api.getHistory).toHaveBeenCalledWith(ENTITY_REF, {
      check: FAILING,
      limit: 10,
    });
  });

  it('says where a history cannot be read, and leaves the rest', async () => {
    const api = mockApi({
      getScorecard: jest.fn().mockResolvedValue(failing),
      getHistory: jest.fn().mockRejectedValue(new Error('The network is gone')),
    });
    render(api, `/?check=${FAILING}`);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The history could not be loaded: The network is gone',
    );
    expect(screen.getByText('Fix first')).toBeVisible();
  });
});

describe('a scan that waits for its host', () => {
  it('says until when and why, and keeps the last report', async () => {
    render(
      mockApi({
        getScorecard: jest.fn().mockResolvedValue({
          ...failing,
          scan: {
            state: 'waiting',
            waitingUntil: new Date(Date.now() + 12.5 * 60_000).toISOString(),
            problem: {
              code: 'rate-limited',
              message: {
                id: 'problem:rate-limited',
                params: { host: 'github.com' },
                text: 'github.com answers no more requests for now.',
              },
              remedy: {
                id: 'problem:rate-limited:remedy',
                text: 'Nothing needs to be done.',
              },
            },
          },
        }),
      }),
      '/',
    );
    expect(
      await screen.findByRole('heading', {
        name: /^Waiting until .*\(in 1[23] minutes\)$/,
      }),
    ).toBeVisible();
    expect(
      screen.getByText(/github.com answers no more requests/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Rescan' })).toBeEnabled();
    expect(screen.getByText('Fix first')).toBeVisible();
  });
});
