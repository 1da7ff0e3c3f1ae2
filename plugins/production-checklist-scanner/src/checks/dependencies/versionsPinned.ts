import { defineCheck } from '../../check';
import { DependencyFact, ManifestFact } from '../../ecosystems/facts';
import { manifestsOf, undeclaredOf } from './manifests';

/** Enough to see the pattern; the fix is the same for all. */
const MAX_EVIDENCE = 10;

export const versionsPinned = defineCheck({
  id: 'dependencies/versions-pinned',
  title: 'Versions are pinned',
  weight: 2,
  question:
    'Is every direct dependency exact, or a range that a lock file holds?',
  why: 'An ambiguous version lets a release of someone else change this service between two builds.',
  remediation:
    'Give each dependency an exact version, or commit a lock file that holds the range.',
  reasons: {
    pinned: 'All {count} direct dependencies are exact or held by a lock file.',
    floating:
      '`{name}` {requirement} is held by nothing, not even a lock file ({count} in all).',
    range:
      '`{name}` {requirement} is ambiguous and no lock file holds it ({count} in all).',
    undeclared:
      'Third-party packages are imported and no manifest says their versions.',
    none: 'The component has no language manifest with dependencies.',
  },
  evaluate(component, verdict) {
    const manifests = manifestsOf(component);
    const fix = component.fix('lock-dependencies');
    for (const kind of ['floating', 'range'] as const) {
      const loose = manifests.flatMap(manifest => looseIn(manifest, kind));
      if (loose.length === 0) continue;
      const [{ name, requirement }] = loose;
      return verdict.fail(
        kind,
        loose.slice(0, MAX_EVIDENCE).map(({ at }) => at),
        {
          name,
          requirement: requirement
            ? `at \`${requirement}\``
            : 'without a version',
          count: loose.length,
        },
        fix,
      );
    }
    const undeclared = undeclaredOf(component);
    if (undeclared.length) {
      return verdict.fail('undeclared', undeclared.slice(0, MAX_EVIDENCE));
    }
    if (manifests.length === 0) return verdict.notApplicable('none');
    const count = manifests.flatMap(({ dependencies }) => dependencies).length;
    return verdict.pass(
      'pinned',
      manifests.flatMap(({ at, lock }) =>
        lock.state === 'committed' ? [at, lock.at] : [at],
      ),
      { count },
    );
  },
});

function looseIn(
  { dependencies, lock }: ManifestFact,
  kind: 'floating' | 'range',
): DependencyFact[] {
  if (kind === 'range' && lock.state === 'committed') return [];
  return dependencies.filter(({ precision }) => precision === kind);
}
