import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  mockApi,
  MockedApi,
  renderWithApi,
} from '../__testUtils__/renderWithApi';
import {
  checklist,
  reportOf,
  resultOf,
  scorecardOf,
} from '../__testUtils__/scorecards';
import { Scorecard } from './Scorecard';

const ENTITY_REF = 'component:default/orders';

const failing = scorecardOf({
  'docker-image/lightweight': 'fail',
  'graceful-shutdown/handles-sigterm': 'fail',
  'graceful-shutdown/signal-delivery': resultOf(
    'graceful-shutdown/signal-delivery',
    'fail',
    {
      reason: {
        id: 'graceful-shutdown/signal-delivery:npm',
        text: '`CMD npm start` makes npm process 1.',
      },
      evidence: [
        {
          path: 'Dockerfile',
          line: 14,
          url: 'https://github.com/acme/orders/blob/9f8e1c2b7a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f/Dockerfile#L14',
          excerpt: { firstLine: 13, lines: ['EXPOSE 8080', 'CMD npm start'] },
        },
      ],
      remediation: {
        message: {
          id: 'graceful-shutdown/signal-delivery:fix:exec',
          text: 'Start the program itself.',
        },
        snippet: { language: 'dockerfile', code: 'CMD ["node", "server.js"]' },
      },
    },
  ),
  'health-probes/readiness': 'unknown',
});

function render(api: MockedApi, path?: string, language?: string) {
  return renderWithApi(<Scorecard entityRef={ENTITY_REF} />, {
    api,
    path,
    language,
  });
}

function showing(scorecard: unknown) {
  return mockApi({ getScorecard: jest.fn().mockResolvedValue(scorecard) });
}

/** The button that opens a check. */
function checkButton(title: string) {
  return screen.findByRole('button', {
    name: new RegExp(`^${title}`),
    expanded: false,
  });
}

describe('Scorecard', () => {
  it('calls the levels as the portal does', async () => {
    const api = showing(failing);
    api.getChecklist.mockResolvedValue({
      ...checklist,
      levels: [
        { name: 'Bronze', minScore: 40, maxCriticalFailures: 2 },
        { name: 'Gold', minScore: 95, maxCriticalFailures: 0 },
      ],
    });
    render(api);
    expect(
      await screen.findByRole('heading', { name: 'Bronze (1 of 2)' }),
    ).toBeVisible();
    expect(screen.getByText('Fixing the first 3 reaches Gold.')).toBeVisible();
    await userEvent.click(screen.getByText('How this is reckoned'));
    expect(
      screen.getByText('Bronze: at least 40%, at most 2 critical failures'),
    ).toBeVisible();
  });

  it('says how ready the service is, and of what', async () => {
    render(showing(failing));
    expect(
      await screen.findByRole('img', { name: 'Score: 58 of 100' }),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Level 1 of 3' })).toBeVisible();
    expect(
      screen.getByText('58% of what could be decided passes'),
    ).toBeVisible();
    expect(
      screen.getByText('Coverage 85% · 1 check needs a person'),
    ).toBeVisible();
    await userEvent.click(screen.getByText('How this is reckoned'));
    expect(screen.getByText('Level 1: at least 50%')).toBeVisible();
    expect(
      screen.getByText('Level 3: at least 90%, no critical failures'),
    ).toBeVisible();
  });

  it('tells the revision, linked where an address at it is known', async () => {
    render(showing(failing));
    expect(await screen.findByText('Scanned 3 hours ago')).toBeVisible();
    expect(screen.getByRole('link', { name: /9f8e1c2/ })).toHaveAttribute(
      'href',
      'https://github.com/acme/orders/tree/9f8e1c2b7a6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f',
    );
  });

  it('names what to fix first and leads there', async () => {
    const { address } = render(showing(failing), '/?status=pass');
    const [first] = await screen.findAllByText('Drains on SIGTERM');
    await userEvent.click(first);
    expect(address.current).toBe('/?check=graceful-shutdown/handles-sigterm');
    const opened = screen.getByRole('button', { expanded: true });
    expect(opened).toHaveTextContent('Drains on SIGTERM');
    expect(opened).toHaveFocus();
  });

  it('lists the sections in order and the worst of each first', async () => {
    render(showing(failing));
    await screen.findByText('Fix first');
    expect(
      screen
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Docker image',
      'Logs',
      'Graceful shutdown',
      'Readiness and liveness probes',
    ]);
    const docker = screen.getByRole('region', { name: 'Docker image' });
    expect(
      within(docker)
        .getAllByRole('heading', { level: 4 })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Lightweight base imageFailsThe reason of docker-image/lightweight.',
      'Production imagePasses',
      'Runs as non-rootPasses',
      'Build context is filteredPasses',
    ]);
  });

  it('opens a check by keyboard, to its evidence, fix and meaning', async () => {
    render(showing(failing));
    const button = await checkButton('SIGTERM reaches the server');
    button.focus();
    await userEvent.keyboard('{Enter}');

    const details = screen.getByRole('region', {
      name: /^SIGTERM reaches the server/,
    });
    expect(
      within(details).getByRole('link', { name: /Dockerfile:14/ }),
    ).toHaveAttribute('href', expect.stringContaining('/Dockerfile#L14'));
    expect(
      within(details).getByText(/Deciding line/).parentElement,
    ).toHaveTextContent('Deciding line: CMD npm start');
    expect(
      within(details).getByText('Start the program itself.'),
    ).toBeVisible();
    expect(
      within(details).getByText(
        'The question of graceful-shutdown/signal-delivery?',
      ),
    ).toBeVisible();
    expect(within(details).getByText('Oct 12, 2026')).toBeVisible();
    expect(button).toHaveFocus();

    await userEvent.keyboard(' ');
    expect(details).not.toBeInTheDocument();
  });

  it('copies the fix and says so', async () => {
    const user = userEvent.setup();
    let copied: string | undefined;
    document.execCommand = () => {
      copied = document.body.lastElementChild?.textContent ?? undefined;
      return true;
    };
    render(showing(failing), '/?check=graceful-shutdown/signal-delivery');
    await user.click(
      await screen.findByRole('button', {
        name: 'Copy Fix for “SIGTERM reaches the server”',
      }),
    );
    expect(copied).toBe('CMD ["node", "server.js"]');
    expect(
      screen.getByRole('button', {
        name: 'Copied Fix for “SIGTERM reaches the server”',
      }),
    ).toHaveFocus();
    expect(
      screen.getByText('Copied', { selector: '[role=status]' }),
    ).toBeInTheDocument();
  });

  it('filters by status, in the address', async () => {
    const { address } = render(showing(failing));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Failing 3' }),
    );
    expect(address.current).toBe('/?status=fail');
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Failing 3' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('shows what a link asks for', async () => {
    render(showing(failing), '/?status=unknown');
    const headings = await screen.findAllByRole('heading', { level: 4 });
    expect(headings).toHaveLength(1);
    expect(headings[0]).toHaveTextContent('Readiness probe');
  });

  it('finds checks by text and leads out of an empty search', async () => {
    const { address } = render(showing(failing));
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search checks' }),
      'nowhere',
    );
    expect(await screen.findByText('No check matches.')).toBeVisible();
    expect(address.current).toBe('/?q=nowhere');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all checks' }),
    );
    expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(8);
  });

  it('says that nothing fails', async () => {
    render(showing(scorecardOf({})));
    expect(await screen.findByText('Nothing fails.')).toBeVisible();
    expect(screen.getByText('Every check could be decided')).toBeVisible();
  });

  it('speaks Korean, and English where no translation is known', async () => {
    render(showing(failing), '/?check=graceful-shutdown/signal-delivery', 'ko');
    expect(
      await screen.findByRole('heading', { name: '3단계 중 1단계' }),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 3, name: '도커 이미지' }),
    ).toBeVisible();
    expect(
      screen.getByText('SIGTERM이 서버 프로세스까지 전달됩니까?'),
    ).toBeVisible();
    expect(screen.getAllByText(/makes npm process 1/)[0]).toBeVisible();
    expect(screen.getByText('3시간 전에 검사함')).toBeVisible();
  });

  it('says several sentences each in Korean, and what came of declarations', async () => {
    const missing = (glob: string) => ({
      id: 'declarative:fileMissing',
      params: { glob },
      text: `There is no \`${glob}\`.`,
    });
    const scorecard = scorecardOf({
      'logs/stdout': resultOf('logs/stdout', 'fail', {
        reason: {
          id: 'declarative:several',
          text: 'There is no `a`. There is no `b`.',
          sentences: [missing('a'), missing('b')],
        },
      }),
    });
    scorecard.report!.notes = [
      {
        message: {
          id: 'declaration:expired',
          params: { check: 'logs/stdout', date: '2026-01-31' },
          text: 'The declaration for `logs/stdout` expired.',
        },
        evidence: [{ path: '.production-checklist.yaml', line: 2 }],
      },
    ];
    render(showing(scorecard), '/?check=logs/stdout', 'ko');
    const [reason] = await screen.findAllByText(/패턴에 맞는 파일이 없습니다/);
    expect(reason).toHaveTextContent(
      'a 패턴에 맞는 파일이 없습니다. b 패턴에 맞는 파일이 없습니다.',
    );
    expect(screen.getByText(/2026-01-31에 만료되어/)).toBeVisible();
  });
});

describe('the states of a Scorecard', () => {
  it('keeps the places while it loads', async () => {
    render(
      mockApi({
        getScorecard: jest.fn().mockReturnValue(new Promise(() => {})),
      }),
    );
    expect(await screen.findByText('Loading')).toBeInTheDocument();
  });

  it('tells why it cannot be loaded, and tries again', async () => {
    const api = mockApi({
      getScorecard: jest
        .fn()
        .mockRejectedValueOnce(
          new Error('Request failed with 503', {
            cause: new Error('The database is away'),
          }),
        )
        .mockResolvedValue(failing),
    });
    render(api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Fix first')).toBeVisible();
  });

  it('does not call an unknown entity an error', async () => {
    const cause = new Error('No scorecard');
    cause.name = 'NotFoundError';
    const missing = new Error('Request failed with 404 Not Found', { cause });
    render(mockApi({ getScorecard: jest.fn().mockRejectedValue(missing) }));
    expect(
      await screen.findByRole('heading', {
        name: 'This entity is not scanned',
      }),
    ).toBeVisible();
  });

  it('waits for the first scan and shows its result', async () => {
    const api = mockApi({
      getScorecard: jest
        .fn()
        .mockResolvedValueOnce({
          ...failing,
          report: undefined,
          scan: { state: 'waiting' },
        })
        .mockResolvedValue(failing),
    });
    render(api);
    expect(await screen.findByText('Not scanned yet')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Waiting for its turn',
    );
    expect(await screen.findByText('Fix first')).toBeVisible();
  });

  it('teaches the annotation where there is no source location', async () => {
    render(
      showing({
        entityRef: ENTITY_REF,
        scan: {
          state: 'failed',
          problem: {
            code: 'no-source-location',
            message: { id: 'x', text: 'No location.' },
            remedy: { id: 'y', text: 'Add one.' },
          },
        },
      }),
    );
    expect(
      await screen.findByText(/backstage.io\/source-location: url:/),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: /^Copy/ })).toBeVisible();
  });

  it('shows a problem with its remedy above the last good report', async () => {
    render(
      showing({
        ...failing,
        scan: {
          state: 'failed',
          problem: {
            code: 'source-not-found',
            message: { id: 'x', text: 'The repository is gone.' },
            remedy: { id: 'y', text: 'Correct the address.' },
          },
        },
      }),
    );
    expect(
      await screen.findByText('The repository is gone. Correct the address.'),
    ).toBeVisible();
    expect(
      screen.getByText(
        'What you see below is from 3 hours ago, the last scan that succeeded.',
      ),
    ).toBeVisible();
    expect(screen.getByText('Fix first')).toBeVisible();
  });

  it('says that nothing applies', async () => {
    const report = reportOf({});
    render(
      showing({
        ...failing,
        report: {
          ...report,
          score: { level: 0, criticalFailures: 0 },
          results: report.results.map(result => ({
            ...result,
            status: 'not-applicable',
            standing: 'not-applicable',
          })),
        },
      }),
    );
    expect(await screen.findByText('No check applies')).toBeVisible();
    expect(screen.getByRole('img', { name: 'No score' })).toBeVisible();
  });
});

describe('a rescan', () => {
  it('shows its phases, keeps the focus and announces the end', async () => {
    const scanning = (phase: string) => ({
      ...failing,
      scan: { state: 'scanning', phase },
    });
    const api = mockApi({
      getScorecard: jest
        .fn()
        .mockResolvedValueOnce(failing)
        .mockResolvedValueOnce(scanning('reading'))
        .mockResolvedValueOnce(scanning('checking'))
        .mockResolvedValue(scorecardOf({})),
      requestScan: jest.fn().mockResolvedValue({ state: 'waiting' }),
    });
    render(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Rescan' }),
    );
    expect(api.requestScan).toHaveBeenCalledWith(ENTITY_REF);

    const status = within(
      screen.getByRole('button', { name: 'Scanning' }).parentElement!,
    ).getByRole('status');
    expect(status).toHaveTextContent('Step 2 of 4: Reading the files');
    await waitFor(() =>
      expect(status).toHaveTextContent('Step 3 of 4: Running the checks'),
    );
    await waitFor(() =>
      expect(status).toHaveTextContent('Scan finished. The score is 100.'),
    );
    expect(screen.getByRole('button', { name: 'Rescan' })).toHaveFocus();
    await act(async () => {
      await new Promise(resolve => setTimeout(resolve, 1200));
    });
    expect(api.getScorecard).toHaveBeenCalledTimes(4);
  });

  it('asks once, however often one clicks', async () => {
    const api = mockApi({
      getScorecard: jest
        .fn()
        .mockResolvedValue({ ...failing, scan: { state: 'scanning' } }),
      requestScan: jest.fn(),
    });
    render(api);
    const button = await screen.findByRole('button', { name: 'Scanning' });
    await userEvent.click(button);
    expect(api.requestScan).not.toHaveBeenCalled();
  });

  it('goes on where the network is lost on the way', async () => {
    const api = mockApi({
      getScorecard: jest
        .fn()
        .mockResolvedValueOnce(failing)
        .mockRejectedValueOnce(new Error('The network is gone'))
        .mockResolvedValue(scorecardOf({})),
      requestScan: jest.fn().mockResolvedValue({ state: 'waiting' }),
    });
    render(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Rescan' }),
    );
    expect(
      await screen.findByText(/The progress cannot be read at the moment/),
    ).toBeVisible();
    expect(screen.getByText('Fix first')).toBeVisible();
    expect(await screen.findByText('Nothing fails.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Rescan' })).toBeVisible();
  });

  it('says why it could not be started', async () => {
    const api = mockApi({
      getScorecard: jest.fn().mockResolvedValue(failing),
      requestScan: jest.fn().mockRejectedValue(new Error('Not allowed')),
    });
    render(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Rescan' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The scan could not be started: Not allowed',
    );
    expect(screen.getByRole('button', { name: 'Rescan' })).toHaveFocus();
  });
});
