import { repositoryKey } from '../catalog/Target';
import { Checkout } from '../sources/Source';
import { DueTarget } from '../store/operations/takeDue';

/** What a report was made of, besides the files; `markStale` reads its start. */
export function reportKeyOf(
  { path, names, manifests, manifestsFrom }: DueTarget,
  checklistKey: string,
): string {
  return JSON.stringify([checklistKey, path, names, manifests, manifestsFrom]);
}

/** The report key that a target has by its present checklist. */
export type ReportKeyOf = (target: DueTarget) => string;

/** The revision that all of them were last judged at, in the same way. */
export function commonRevision(
  targets: DueTarget[],
  keyOf: ReportKeyOf,
): string | undefined {
  return common(targets, keyOf, ({ revision }) => revision);
}

/** Likewise of the repository that this one's manifests are in. */
export function commonManifestsRevision(
  targets: DueTarget[],
  { manifestsFrom }: DueTarget,
  keyOf: ReportKeyOf,
): string | undefined {
  if (!manifestsFrom) return undefined;
  const key = repositoryKey(manifestsFrom.location);
  return common(
    targets.filter(
      each =>
        each.manifestsFrom &&
        repositoryKey(each.manifestsFrom.location) === key,
    ),
    keyOf,
    ({ manifestsRevision }) => manifestsRevision,
  );
}

/** Whether a look shows what the last report was made of. */
export function isCurrent(
  look: Checkout | 'unchanged',
  revision: string | undefined,
): boolean {
  return (
    look === 'unchanged' ||
    (look.revision !== undefined && look.revision === revision)
  );
}

function common(
  targets: DueTarget[],
  keyOf: ReportKeyOf,
  revisionOf: (target: DueTarget) => string | undefined,
): string | undefined {
  const [first] = targets;
  const revision = first && revisionOf(first);
  return targets.every(
    target =>
      revisionOf(target) === revision && target.reportKey === keyOf(target),
  )
    ? revision
    : undefined;
}
