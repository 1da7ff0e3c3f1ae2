import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { ProductionChecklistConfig } from '../readConfig';
import { AddedSources } from '../sources/AddedSources';
import { ScanFailure } from '../ScanFailure';
import { Target, TargetLocation } from './Target';
import { directoryOf, localTarget } from './localTarget';
import { manifestsOf } from './manifestsOf';
import { scmTarget } from './scmTarget';

/** Directory of the component in its repository, where it is not the location's. */
export const ANNOTATION_SOURCE_PATH = 'production-checklist/source-path';
/** Paths or globs of the manifests in the repository, separated by commas. */
export const ANNOTATION_MANIFEST_PATH = 'production-checklist/manifest-path';
/** Why the entity is not scanned. */
export const ANNOTATION_SKIP = 'production-checklist/skip';

/** What the store keeps of an entity, whether it can be scanned or not. */
export type TargetEntity = Pick<
  Target,
  'entityRef' | 'title' | 'owner' | 'system' | 'type' | 'lifecycle' | 'tags'
>;

export function describeEntity(entity: Entity): TargetEntity {
  const { spec = {}, metadata } = entity;
  const text = (value: unknown) =>
    typeof value === 'string' ? value : undefined;
  const related = (type: string) =>
    entity.relations?.find(relation => relation.type === type)?.targetRef;
  return {
    entityRef: stringifyEntityRef(entity),
    title: metadata.title ?? metadata.name,
    owner: related(RELATION_OWNED_BY),
    system: entity.relations?.find(
      ({ type, targetRef }) =>
        type === RELATION_PART_OF && targetRef.startsWith('system:'),
    )?.targetRef,
    type: text(spec.type),
    lifecycle: text(spec.lifecycle),
    tags: metadata.tags,
  };
}

/**
 * Finds where an entity's files are.
 *
 * @throws ScanFailure where its annotations lead nowhere
 */
export function targetOf(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
  config: Pick<ProductionChecklistConfig, 'localDirectories' | 'manifests'>,
  added?: AddedSources,
): Target {
  const annotations = entity.metadata.annotations ?? {};
  const reason = annotations[ANNOTATION_SKIP];
  if (reason !== undefined) {
    throw new ScanFailure(
      'skipped',
      `The entity is left out of the checklist: ${
        reason || 'no reason is given'
      }.`,
      `Remove the annotation ${ANNOTATION_SKIP} to have it scanned.`,
      { reason },
    );
  }
  const { location, path } = locate(
    annotations,
    integrations,
    config.localDirectories,
    added,
  );
  return {
    ...describeEntity(entity),
    location,
    path: trim(annotations[ANNOTATION_SOURCE_PATH] ?? path),
    names: [entity.metadata.name],
    manifests: annotations[ANNOTATION_MANIFEST_PATH]?.split(',').map(pattern =>
      pattern.trim(),
    ),
    manifestsFrom: manifestsOf(entity, integrations, config.manifests),
  };
}

function locate(
  annotations: Record<string, string>,
  integrations: ScmIntegrationRegistry,
  localDirectories: readonly string[],
  added: AddedSources | undefined,
): { location: TargetLocation; path: string } {
  const managedBy = annotations[ANNOTATION_LOCATION];
  const stated = annotations[ANNOTATION_SOURCE_LOCATION];
  const ref = stated ?? managedBy;
  if (!ref) throw noSourceLocation();
  const { type, target } = parse(ref);
  const found = added?.locate({ type, target });
  if (found) return found;
  if (type === 'url') return scmTarget(target, integrations);
  if (type === 'file' || type === 'dir') {
    const directory = directoryOf(target, managedBy);
    const local = localTarget(directory, localDirectories);
    if (local) return local;
    if (stated) throw directoryNotAllowed(directory);
  }
  // Where the catalog has it from is no repository, and it names none itself.
  if (!stated) throw noSourceLocation();
  throw new ScanFailure(
    'location-not-understood',
    `The source location \`${ref}\` is of the type \`${type}\`, which cannot be read.`,
    `Set ${ANNOTATION_SOURCE_LOCATION} to a \`url:\` of the repository.`,
    { ref, type },
  );
}

function noSourceLocation(): ScanFailure {
  return new ScanFailure(
    'no-source-location',
    'The entity does not say where its source code is.',
    `Add the annotation ${ANNOTATION_SOURCE_LOCATION}, for example \`url:https://github.com/org/repo/tree/main/\`.`,
  );
}

function directoryNotAllowed(directory: string): ScanFailure {
  return new ScanFailure(
    'directory-not-allowed',
    `The directory \`${directory}\` may not be read.`,
    'Give the entity a `url:` source location, or list the directory’s parent under `productionChecklist.sources.localDirectories`.',
    { directory },
  );
}

function parse(ref: string): { type: string; target: string } {
  try {
    return parseLocationRef(ref);
  } catch {
    throw new ScanFailure(
      'location-not-understood',
      `The source location \`${ref}\` is no location.`,
      `Write it as \`url:https://…\`, in the annotation ${ANNOTATION_SOURCE_LOCATION}.`,
      { ref },
    );
  }
}

function trim(path: string): string {
  return path.replace(/^(\.?\/)+|\/+$/g, '');
}
