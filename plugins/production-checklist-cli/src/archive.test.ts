import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './__testUtils__/run';
import { SERVICES, Workspace } from './__testUtils__/workspace';

// Whole scans, and processes of their own: a busy machine takes its time.
jest.setTimeout(60_000);

const PAYMENTS = path.join(SERVICES, 'payments');
let workspace: Workspace;

beforeEach(() => {
  workspace = new Workspace();
});

afterEach(() => {
  workspace.remove();
});

describe('an archive', () => {
  const report = async (source: string, ...options: string[]) =>
    (await run('scan', source, '--format', 'json', ...options)).stdout;

  it.each(['payments', 'storefront', 'shop-monorepo'])(
    'gives the same report as the directory it was made of: %s',
    async name => {
      const expected = await report(path.join(SERVICES, name));
      const within = workspace.tar('in.tar.gz', '-C', SERVICES, name);
      expect(await report(within)).toBe(expected);
      const bare = workspace.tar(
        'at.tgz',
        '-C',
        path.join(SERVICES, name),
        '.',
      );
      expect(await report(bare)).toBe(expected);
    },
  );

  it('gives the same report of one component of several', async () => {
    const all = workspace.tar('all.tar.gz', '-C', SERVICES, '.');
    const component = ['--component', 'shop-monorepo/catalogue'];
    expect(await report(all, ...component)).toBe(
      await report(SERVICES, ...component),
    );
  });

  it('follows links, and keeps the commit, as the directory does', async () => {
    workspace.write({
      'repo/service/README.md': readFileSync(path.join(PAYMENTS, 'README.md')),
      'repo/service/package.json': '{"dependencies": {"express": "4.19.2"}}',
      'repo/service/.git/HEAD': `${'a1'.repeat(20)}\n`,
    });
    const repo = workspace.path('repo/service');
    execFileSync('ln', ['-s', 'README.md', path.join(repo, 'LINK.md')]);
    execFileSync('ln', [
      '-s',
      'Dockerfile.real',
      path.join(repo, 'Dockerfile'),
    ]);
    execFileSync('ln', ['-s', '/etc/hostname', path.join(repo, '.env')]);
    workspace.write({
      'repo/service/Dockerfile.real': 'FROM node:20.11-slim\nCMD npm start\n',
    });
    const expected = await report(repo);
    expect(expected).toContain('a1a1');
    expect(expected).toContain('`Dockerfile`');
    const inside = workspace.tar(
      'a.tar.gz',
      '-C',
      workspace.path('repo'),
      'service',
    );
    expect(await report(inside)).toBe(expected);
    expect(await report(workspace.tar('b.tar.gz', '-C', repo, '.'))).toBe(
      expected,
    );
  });

  it('names the commit that `git archive` writes into it', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', workspace.folder, ...args], {
        encoding: 'utf8',
      }).trim();
    workspace.write({ 'README.md': '# Something' });
    git('init', '-q');
    git('add', 'README.md');
    git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'One');
    git('archive', '--prefix=repo-1/', '-o', 'a.tar.gz', 'HEAD');
    const { revision } = JSON.parse(await report(workspace.path('a.tar.gz')));
    expect(revision).toBe(git('rev-parse', 'HEAD'));
  });
});
