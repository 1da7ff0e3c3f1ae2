import { defineCheck } from '../../check';
import { manifestsOf, undeclaredOf } from './manifests';

export const lockfile = defineCheck({
  id: 'dependencies/lockfile',
  title: 'Lock file is committed',
  weight: 3,
  question:
    'Does every language manifest of the component have its lock file under version control?',
  why: 'Without a lock file two builds of one commit can ship different code.',
  remediation:
    'Commit the lock file that the package manager writes, and take it out of `.gitignore`.',
  reasons: {
    committed: '`{lock}` is committed for `{manifest}`.',
    missing: '`{manifest}` has no lock file; {tool} would write `{expected}`.',
    ignored: 'The lock file of `{manifest}` is ignored by git.',
    undeclared:
      'Third-party packages are imported and no manifest declares them.',
    unneeded: '{tool} has no lock file by custom and all versions are exact.',
    none: 'The component has no language manifest with dependencies.',
  },
  evaluate(component, verdict) {
    const manifests = manifestsOf(component);
    const fix = component.fix('lock-dependencies');
    for (const { at, tool, lock } of manifests) {
      const manifest = at.path;
      if (lock.state === 'missing') {
        const [expected = 'a lock file'] = lock.expected;
        const params = { manifest, tool, expected };
        return verdict.fail('missing', [at], params, fix);
      }
      if (lock.state === 'ignored') {
        return verdict.fail('ignored', [lock.at, at], { manifest }, fix);
      }
    }
    const undeclared = undeclaredOf(component);
    if (undeclared.length) {
      return verdict.fail('undeclared', undeclared.slice(0, 5), undefined, fix);
    }
    const locked = manifests.flatMap(({ at, lock }) =>
      lock.state === 'committed' ? [{ at, lock }] : [],
    );
    if (locked.length) {
      const [{ at, lock }] = locked;
      return verdict.pass(
        'committed',
        locked.map(each => each.lock.at),
        { lock: lock.at.path, manifest: at.path },
      );
    }
    const [first] = manifests;
    return first
      ? verdict.notApplicable('unneeded', [first.at], { tool: first.tool })
      : verdict.notApplicable('none');
  },
});
