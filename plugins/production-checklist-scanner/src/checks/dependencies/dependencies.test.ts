import { DependencyFact, LockFact, ManifestFact } from '../../ecosystems/facts';
import { componentWith } from '../__testUtils__/componentWith';
import { lockfile } from './lockfile';
import { versionsPinned } from './versionsPinned';

const at = { path: 'package.json', line: 4 };
const committed: LockFact = {
  state: 'committed',
  at: { path: 'package-lock.json' },
};
const missing: LockFact = { state: 'missing', expected: ['package-lock.json'] };

function manifestWith(
  lock: LockFact,
  precision: DependencyFact['precision'] = 'exact',
): ManifestFact {
  return {
    at: { path: 'package.json' },
    tool: 'npm',
    lock,
    bots: { dependabot: ['npm'], renovate: ['npm'] },
    dependencies: [
      { name: 'express', requirement: '^4', at, precision, development: false },
    ],
  };
}

function componentOf(...manifests: ManifestFact[]) {
  return componentWith({
    facts: { dependencies: { manifests, undeclared: [] } },
  });
}

describe('dependencies/lockfile', () => {
  const judge = (...manifests: ManifestFact[]) =>
    lockfile.evaluate(componentOf(...manifests));

  it('passes where every manifest has its lock', () => {
    expect(judge(manifestWith(committed))).toMatchObject({
      status: 'pass',
      evidence: [{ path: 'package-lock.json' }],
    });
  });

  it('fails where one is missing or ignored', () => {
    expect(judge(manifestWith(committed), manifestWith(missing))).toMatchObject(
      {
        status: 'fail',
        evidence: [{ path: 'package.json' }],
      },
    );
    const ignored: LockFact = {
      state: 'ignored',
      at: { path: '.gitignore', line: 2 },
      expected: ['package-lock.json'],
    };
    expect(judge(manifestWith(ignored))).toMatchObject({
      status: 'fail',
      evidence: [{ path: '.gitignore', line: 2 }, { path: 'package.json' }],
    });
  });

  it('fails on imports that nothing declares', () => {
    expect(
      lockfile.evaluate(
        componentWith({
          facts: { dependencies: { manifests: [], undeclared: [at] } },
        }),
      ),
    ).toMatchObject({ status: 'fail', evidence: [at] });
  });

  it('does not apply without a manifest, or where a tool has no lock', () => {
    expect(judge()).toMatchObject({ status: 'not-applicable' });
    expect(judge(manifestWith({ state: 'unneeded' }))).toMatchObject({
      status: 'not-applicable',
    });
  });
});

describe('dependencies/versions-pinned', () => {
  const judge = (lock: LockFact, precision: DependencyFact['precision']) =>
    versionsPinned.evaluate(componentOf(manifestWith(lock, precision)));

  it.each([
    [committed, 'range', 'pass'],
    [missing, 'range', 'fail'],
    [committed, 'floating', 'fail'],
    [missing, 'exact', 'pass'],
    [missing, 'local', 'pass'],
  ] as const)('%j with %s: %s', (lock, precision, status) => {
    expect(judge(lock, precision)).toMatchObject({ status });
  });

  it('points at the dependency, or at the lock file that holds it', () => {
    expect(judge(missing, 'range')).toMatchObject({ evidence: [at] });
    expect(judge(committed, 'range')).toMatchObject({
      evidence: [{}, committed.at],
    });
  });
});
