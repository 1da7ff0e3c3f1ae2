import path from 'node:path';
import { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { CHECKLIST } from 'backstage-plugin-production-checklist-scanner';
import { run } from './__testUtils__/run';
import { SERVICES, Workspace } from './__testUtils__/workspace';

// Whole scans, and processes of their own: a busy machine takes its time.
jest.setTimeout(60_000);

const INVOICES = path.join(SERVICES, 'legacy-invoices');
const PAYMENTS = path.join(SERVICES, 'payments');

describe('text', () => {
  it('groups by section, the worst first, with the fix under it', async () => {
    const { code, stdout } = await run('scan', INVOICES);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^\d+ % of what could be decided for the repository/,
    );
    const [, section] = /\nDocker image\n(.*?)\n\n/s.exec(stdout) ?? [];
    const marks = section.match(/^ {2}[✗!?✓–]/gm) ?? [];
    expect(marks).toHaveLength(8);
    expect(marks).toEqual(
      [...marks].sort((a, b) => '✗!?✓–'.indexOf(a[2]) - '✗!?✓–'.indexOf(b[2])),
    );
    expect(section).toMatch(
      /✗ Runs as a user .* \(critical\) .*\n {6}\S.*\n {6}at Dockerfile:\d+\n {6}Fix: /,
    );
    expect(stdout).toMatch(/\n\d+ failing \(\d+ critical\), .*\n$/);
  });

  it('is plain where there is no terminal', async () => {
    const { stdout } = await run('scan', PAYMENTS);
    expect(stdout).toBe(stripVTControlCharacters(stdout));
  });

  describe('on a terminal', () => {
    const { hasColors, columns } = process.stdout;
    let env: jest.ReplaceProperty<NodeJS.ProcessEnv>;

    beforeEach(() => {
      // A build server's variables take the colours away, as NO_COLOR does.
      const { PATH } = process.env;
      env = jest.replaceProperty(process, 'env', { PATH, TERM: 'xterm' });
      Object.assign(process.stdout, {
        hasColors: WriteStream.prototype.hasColors,
        columns: 60,
      });
    });

    afterEach(() => {
      env.restore();
      Object.assign(process.stdout, { hasColors, columns });
    });

    it('is coloured, and wrapped to its width', async () => {
      const { stdout } = await run('scan', INVOICES);
      expect(stdout).toContain('\u001b[31m✗');
      const reasons = stripVTControlCharacters(stdout)
        .split('\n')
        .filter(line => /^ {6}(?!at |Fix:| )/.test(line));
      expect(Math.max(...reasons.map(line => line.length))).toBeLessThanOrEqual(
        60,
      );
    });

    it('is plain where NO_COLOR is set', async () => {
      process.env.NO_COLOR = '1';
      const { stdout } = await run('scan', INVOICES);
      expect(stdout).toBe(stripVTControlCharacters(stdout));
    });
  });

  it('lets no file name steer the terminal', async () => {
    const workspace = new Workspace();
    try {
      workspace.write({ 'a\u001b[2Jb/Dockerfile': 'FROM node\nCMD npm start' });
      const { stdout } = await run('scan', workspace.folder);
      expect(stdout).toContain('[2Jb/Dockerfile');
      expect(stdout).not.toContain('\u001b');
    } finally {
      workspace.remove();
    }
  });
});

describe('json', () => {
  it('has exactly the documented keys', async () => {
    const { stdout } = await run('scan', INVOICES, '--format', 'json');
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual([
      'schema',
      'component',
      'revision',
      'score',
      'coverage',
      'level',
      'results',
    ]);
    expect(report).toMatchObject({ schema: 1, component: '', revision: null });
    expect(report.results.map(({ check }: { check: string }) => check)).toEqual(
      CHECKLIST.map(({ id }) => id),
    );
    for (const result of report.results) {
      expect(Object.keys(result)).toEqual([
        'check',
        'status',
        'summary',
        'evidence',
        'remediation',
      ]);
      for (const place of result.evidence) {
        expect(Object.keys(place)).toEqual(['path', 'line']);
      }
      expect(typeof result.summary).toBe('string');
      expect(result.remediation === null).toBe(result.status !== 'fail');
      expect(['string', 'object']).toContain(typeof result.remediation);
    }
  });

  it('names the commit where git tells it', async () => {
    const workspace = new Workspace();
    const commit = 'c0ffee'.repeat(6).padEnd(40, '0');
    try {
      workspace.write({
        'README.md': '# Nothing',
        '.git/HEAD': 'ref: refs/heads/main\n',
        '.git/refs/heads/main': `${commit}\n`,
      });
      const { stdout } = await run('scan', workspace.folder, '-f', 'json');
      expect(JSON.parse(stdout).revision).toBe(commit);
    } finally {
      workspace.remove();
    }
  });
});

describe('sarif', () => {
  // The schema's patterns are older than strict Unicode mode.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);

  it.each([INVOICES, PAYMENTS, SERVICES])('is valid: %s', async source => {
    const { stdout } = await run('scan', source, '--format', 'sarif');
    expect(validate(JSON.parse(stdout)) || validate.errors).toBe(true);
  });

  it('holds the failures, each with a place, as source hosts want them', async () => {
    const json = await run('scan', INVOICES, '--format', 'json');
    const { stdout } = await run('scan', INVOICES, '--format', 'sarif');
    const [{ results, tool }] = JSON.parse(stdout).runs;
    const failing = JSON.parse(json.stdout)
      .results.filter(({ status }: { status: string }) => status === 'fail')
      .map(({ check }: { check: string }) => check);
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(
      failing,
    );
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(locations.length).toBeGreaterThan(0);
    }
  });
});

describe('markdown', () => {
  it('has a table per section and the fixes below', async () => {
    const { stdout } = await run('scan', INVOICES, '--format', 'markdown');
    expect(stdout).toMatch(/^# Production checklist: \d+ %\n/);
    expect(stdout).toContain('\n## Docker image\n\n| Check | Result |');
    expect(stdout).toContain('\n## How to fix\n');
    const rows = stdout.split('\n').filter(line => line.startsWith('| '));
    for (const row of rows) {
      expect(row.replace(/\\\|/g, '').split('|')).toHaveLength(6);
    }
  });
});
