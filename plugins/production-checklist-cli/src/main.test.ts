import { spawnSync } from 'node:child_process';
import { chmodSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHECKLIST } from 'backstage-plugin-production-checklist-scanner';
import { run } from './__testUtils__/run';
import { SERVICES, Workspace } from './__testUtils__/workspace';

// Whole scans, and processes of their own: a busy machine takes its time.
jest.setTimeout(60_000);

const BINARY = path.resolve(__dirname, '../bin/production-checklist');
const PAYMENTS = path.join(SERVICES, 'payments');
let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

afterEach(() => {
  workspace.remove();
});

/** One sentence on standard error, nothing on standard output, exit code 2. */
async function refusal(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  return stderr.trim();
}

describe('a mistake in the arguments', () => {
  const HELP = ' `production-checklist scan --help` lists the options.';

  it.each([
    [[], 'Say what to scan: production-checklist scan <directory or .tar.gz>.'],
    [['scna', '.'], "Unknown command 'scna' (Did you mean scan?)"],
    [['scan'], "Missing required argument 'source'."],
    [
      ['scan', 'a', 'b'],
      "Too many arguments for 'scan'. Expected 1 argument but got 2.",
    ],
    [
      ['scan', '.', '--fromat', 'json'],
      "Unknown option '--fromat' (Did you mean --format?)",
    ],
    [['scan', '.', '--check'], "Option '--check <id>' argument missing."],
    [
      ['scan', '.', '--format', 'yaml'],
      "Option '-f, --format <format>' argument 'yaml' is invalid. Allowed choices are text, json, sarif, markdown.",
    ],
    [
      ['scan', '.', '--fail-on', 'high'],
      "Option '--fail-on <weight>' argument 'high' is invalid. It is one of critical, major, minor.",
    ],
    [
      ['scan', '.', '--min-score', '101'],
      "Option '--min-score <percent>' argument '101' is invalid. It is a whole number from 0 to 100.",
    ],
  ])('%j', async (argv, sentence) => {
    expect(await refusal(...argv)).toBe(sentence + HELP);
  });

  it('names the checks that may be meant', async () => {
    expect(await refusal('scan', PAYMENTS, '--check', 'logs/sdtout')).toBe(
      'There is no check logs/sdtout; --check takes one of: logs/stdout, logs/no-log-rotation, logs/no-log-sidecar.',
    );
    expect(await refusal('scan', PAYMENTS, '--check', 'stdout')).toBe(
      'There is no check stdout; --check takes one of: logs/stdout.',
    );
    expect(await refusal('scan', PAYMENTS, '--check', 'zzz')).toContain(
      CHECKLIST.map(({ id }) => id).join(', '),
    );
  });

  it('names the directories where the component is none', async () => {
    workspace.write({
      'README.md': '# One',
      'services/api/main.go': 'package main',
      'services/web/index.js': '',
    });
    const scan = (component: string) =>
      refusal('scan', workspace.folder, '--component', component);
    expect(await scan('services/apj')).toBe(
      `There is no directory services/apj in ${workspace.folder}; --component is a path within it. services/ holds: api, web.`,
    );
    expect(await scan('../api')).toContain('Its root holds: services.');
    expect(await scan('README.md')).toBe(
      '--component README.md is a file; name the directory that it stands in.',
    );
  });
});

describe('a source that cannot be used', () => {
  it('does not exist', async () => {
    const source = workspace.path('nowhere');
    expect(await refusal('scan', source)).toBe(
      `${source} cannot be read: it does not exist; check the path.`,
    );
  });

  it('holds nothing', async () => {
    expect(await refusal('scan', workspace.folder)).toBe(
      `${workspace.folder} holds no files; name a directory or a .tar.gz archive of a repository.`,
    );
    const source = workspace.tar('empty.tar.gz', '-T', '/dev/null');
    expect(await refusal('scan', source)).toContain('holds no files;');
  });

  it.each([
    ['is a text', 'words', 'incorrect header check'],
    ['is empty', '', 'unexpected end of file'],
    ['is no archive within', gzipSync('words'), 'unexpected end of data'],
    [
      'is noise within',
      gzipSync(Buffer.alloc(2048, 'noise')),
      'invalid tar header',
    ],
  ])('%s', async (_, content, problem) => {
    workspace.write({ 'a.tar.gz': content });
    const source = workspace.path('a.tar.gz');
    const sentence = await refusal('scan', source);
    expect(sentence).toContain(
      `${source} is not a whole .tar.gz archive (${problem}`,
    );
    expect(sentence).toContain(
      'make it again with `tar -czf`, or name a directory.',
    );
  });

  it('is cut off', async () => {
    const source = workspace.tar('cut.tar.gz', '-C', SERVICES, 'payments');
    truncateSync(source, 900);
    expect(await refusal('scan', source)).toBe(
      `${source} is not a whole .tar.gz archive (unexpected end of file); make it again with \`tar -czf\`, or name a directory.`,
    );
  });

  it('may not be read', async () => {
    workspace.write({ 'locked/README.md': '# Closed' });
    const source = workspace.path('locked');
    chmodSync(source, 0o000);
    chmodSync(workspace.folder, 0o755);
    try {
      // The administrator may read everything: ask as somebody else.
      const { status, stdout, stderr } = spawnSync(BINARY, ['scan', source], {
        encoding: 'utf8',
        ...(process.getuid?.() === 0 && { uid: 65534, gid: 65534 }),
      });
      expect({ status, stdout, stderr }).toEqual({
        status: 2,
        stdout: '',
        stderr: `${source} cannot be read: you may not read it; change its permissions, or ask its owner.\n`,
      });
    } finally {
      chmodSync(source, 0o755);
    }
  });
});

describe('thresholds', () => {
  it.each([
    [['--min-score', '0'], 0, /^$/],
    [['--min-score', '100'], 1, /^--min-score 100 is missed: \d+ %\.\n$/],
    [['--fail-on', 'critical'], 0, /^$/],
    [
      ['--fail-on', 'major'],
      1,
      /^--fail-on is missed: [a-z/-]+(, [a-z/-]+)*\.\n$/,
    ],
    [['--fail-on', '3'], 0, /^$/],
  ])('%j', async (options, code, sentence) => {
    const outcome = await run('scan', PAYMENTS, ...options);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toContain('of what could be decided');
    expect(outcome.stderr).toMatch(sentence);
  });

  it('misses a least score where nothing could be decided', async () => {
    workspace.write({ 'notes.txt': 'Nothing.' });
    const check = 'health-probes/readiness';
    expect(
      await run('scan', workspace.folder, '--check', check, '--min-score', '1'),
    ).toMatchObject({
      code: 1,
      stderr: '--min-score 1 is missed: there is no score.\n',
    });
  });
});

describe('choosing', () => {
  it('runs the named checks alone', async () => {
    const ids = ['logs/stdout', 'docker-image/non-root'];
    for (const argv of [
      ['--check', ids[0], '--check', ids[1], PAYMENTS],
      [PAYMENTS, '--check', ids.join(',')],
    ]) {
      const { stdout } = await run('scan', '-f', 'json', ...argv);
      const { results } = JSON.parse(stdout);
      expect(results.map(({ check }: { check: string }) => check)).toEqual([
        'docker-image/non-root',
        'logs/stdout',
      ]);
    }
  });

  it.each(['shop-monorepo/orders', './shop-monorepo//orders/'])(
    'scans the component %s',
    async component => {
      const { stdout } = await run(
        ...['scan', SERVICES, '--format', 'json', '--component', component],
      );
      expect(JSON.parse(stdout).component).toBe('shop-monorepo/orders');
    },
  );
});

describe('help', () => {
  it.each([['--help'], ['scan', '--help'], ['help', 'scan']])(
    'tells the exit codes: %s %s',
    async (...argv) => {
      const { code, stdout } = await run(...argv.filter(Boolean));
      expect(code).toBe(0);
      expect(stdout).toMatch(/Exit codes:\n {2}0 .*\n {2}1 .*\n {2}2 /);
    },
  );
});

describe('the binary', () => {
  const binary = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(BINARY, argv, {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('exits with the same codes, and prints the same', async () => {
    const whole = binary('scan', PAYMENTS, '--format', 'json');
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    expect(whole.stdout).toBe(
      (await run('scan', PAYMENTS, '--format', 'json')).stdout,
    );
    expect(binary('scan', PAYMENTS, '--min-score', '100').status).toBe(1);
    expect(binary('scan', workspace.path('nowhere'))).toEqual({
      status: 2,
      stdout: '',
      stderr: `${workspace.path(
        'nowhere',
      )} cannot be read: it does not exist; check the path.\n`,
    });
  });

  it('is quiet where its reader stops early', () => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `'${BINARY}' scan '${SERVICES}' --format markdown | head -1`],
      { encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Production checklist: .*\n$/);
    expect(stderr).toBe('');
  });
});
