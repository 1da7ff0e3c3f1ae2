import { Report } from 'backstage-plugin-production-checklist-common';
import { ManifestsSource, hostOf } from '../catalog/Target';
import { honoured } from '../exemptions/honoured';
import { ScanOutcome } from '../monitoring/ScanMonitor';
import { Checkout } from '../sources/Source';
import { DueTarget } from '../store/operations/takeDue';
import { giveBack } from './giveBack';
import {
  commonManifestsRevision,
  commonRevision,
  isCurrent,
  reportKeyOf,
} from './isCurrent';
import { nextLook } from './nextLook';
import { ownChanges } from './ownChanges';
import { Readings } from './Readings';
import { LaneRun, ScanningDependencies } from './ScanningDependencies';

/** A target, and what was found where its files are. */
interface Looked {
  target: DueTarget;
  isUnchanged: boolean;
}

/** Reads a repository once and scans every target that is in it. */
export async function scanRepository(
  targets: DueTarget[],
  run: LaneRun,
  dependencies: ScanningDependencies,
): Promise<void> {
  const { monitor, queue, source, timeoutMs } = dependencies;
  const { token, signal } = run;
  const entityRefs = targets.map(target => target.entityRef);
  const deadline = AbortSignal.timeout(timeoutMs);
  const readings = new Readings(source, AbortSignal.any([signal, deadline]));
  try {
    await queue.markPhase({ entityRefs, token }, 'reading');
    const looked = await lookAt(targets, readings, run, dependencies);
    const unchanged = looked
      .filter(({ isUnchanged }) => isUnchanged)
      .map(({ target }) => target.entityRef);
    await queue.markUnchanged(
      { entityRefs: unchanged, token },
      nextLook(dependencies.periodMs),
    );
    monitor.ended('unchanged', unchanged.length);
    let limit = deadline;
    for (const { target, isUnchanged } of looked) {
      if (isUnchanged) continue;
      if (signal.aborted) break;
      // What is left stays due; the lane's next run comes to it.
      if (limit !== deadline && Date.now() > run.endsAt) break;
      const within = limit;
      await monitor.scan(target.entityRef, () =>
        scanTarget(target, readings, within, run, dependencies),
      );
      limit = AbortSignal.timeout(timeoutMs);
    }
  } catch (error) {
    await giveBack(targets, error, run, dependencies);
  } finally {
    try {
      // What was not reached is handed back.
      await queue.markWaiting({ entityRefs, token });
    } finally {
      await readings.dispose();
    }
  }
}

/** Looks at the revisions; a target whose manifests cannot be read fails alone. */
async function lookAt(
  targets: DueTarget[],
  readings: Readings,
  run: LaneRun,
  dependencies: ScanningDependencies,
): Promise<Looked[]> {
  const { checklistOf, queue } = dependencies;
  const keyOf = (target: DueTarget) =>
    reportKeyOf(target, checklistOf(target).key);
  const [{ location }] = targets;
  const look = await readings.look(location, commonRevision(targets, keyOf));
  const host = hostOf(location);
  if (host) await queue.releaseHost(host);
  const looked: Looked[] = [];
  for (const target of targets) {
    const { manifestsFrom } = target;
    const isSameWay = target.reportKey === keyOf(target);
    try {
      const manifests =
        manifestsFrom &&
        (await readings.look(
          manifestsFrom.location,
          commonManifestsRevision(targets, target, keyOf),
        ));
      looked.push({
        target,
        isUnchanged:
          isSameWay &&
          isCurrent(look, target.revision) &&
          (!manifests || isCurrent(manifests, target.manifestsRevision)),
      });
    } catch (error) {
      await giveBack([target], error, run, dependencies);
    }
  }
  return looked;
}

async function scanTarget(
  target: DueTarget,
  readings: Readings,
  deadline: AbortSignal,
  { token, signal }: LaneRun,
  dependencies: ScanningDependencies,
): Promise<ScanOutcome | undefined> {
  const { checklistOf, logger, periodMs, pool, queue } = dependencies;
  const { monitor, onChange, rules } = dependencies;
  const { checks, key, scoring } = checklistOf(target);
  const { entityRef, location, manifestsFrom } = target;
  try {
    const checkout = await readings.checkout(location);
    const manifests =
      manifestsFrom && (await readings.checkout(manifestsFrom.location));
    await queue.markPhase({ entityRefs: [entityRef], token }, 'checking');
    const { report, declarations } = await pool.scan(
      { directory: checkout.directory, manifests: manifests?.directory },
      target,
      { checks, signal, deadline },
    );
    if (signal.aborted) return undefined;
    const read = {
      revision: checkout.revision,
      manifestsRevision: manifests?.revision,
    };
    const changes = await queue.saveReport({
      entityRef,
      token,
      report: withManifestLinks(report, manifestsFrom, manifests, dependencies),
      declarations: honoured(declarations, rules),
      scoring,
      ...read,
      reportKey: reportKeyOf(target, key),
      dueAt: nextLook(periodMs),
    });
    if (!changes) {
      logger.info(`${entityRef} is scanned by another lane now`);
      return undefined;
    }
    monitor.ended('done');
    await onChange(entityRef, ownChanges(changes, target, read));
    return 'done';
  } catch (error) {
    return giveBack([target], error, { token, signal }, dependencies);
  }
}

/** Places in another repository say where that is; the others are at the revision. */
function withManifestLinks(
  report: Report,
  from: ManifestsSource | undefined,
  checkout: Checkout | undefined,
  { linkToManifest }: ScanningDependencies,
): Report {
  if (!from || !checkout) return report;
  return {
    ...report,
    results: report.results.map(result => ({
      ...result,
      evidence: result.evidence.map(evidence => {
        const url = linkToManifest(from.location, checkout.revision, evidence);
        return url === undefined ? evidence : { ...evidence, url };
      }),
    })),
  };
}
