import {
  DEFAULT_NAMESPACE,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { ManifestsRule } from '../readManifestsRules';
import { isNamed } from '../sources/explainError';
import { ScanFailure } from '../ScanFailure';
import { ManifestsSource } from './Target';
import { entityFacts } from './entityFacts';
import { scmTarget } from './scmTarget';

/** Where its manifests are, if in another repository: a `url:` location. */
export const ANNOTATION_MANIFEST_LOCATION =
  'production-checklist/manifest-location';

/**
 * The other repository that has an entity's manifests: its annotation says so,
 * or the first rule of the configuration that fits it.
 *
 * @throws ScanFailure where what says so leads nowhere
 */
export function manifestsOf(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
  rules: readonly ManifestsRule[],
): ManifestsSource | undefined {
  const ref = entity.metadata.annotations?.[ANNOTATION_MANIFEST_LOCATION];
  if (ref !== undefined) {
    return locate(
      targetIn(ref),
      integrations,
      `the annotation ${ANNOTATION_MANIFEST_LOCATION}`,
    );
  }
  const index = rules.findIndex(({ filter }) => fits(entity, filter));
  return index < 0
    ? undefined
    : locate(
        fillIn(rules[index].location, entity),
        integrations,
        `\`productionChecklist.manifests[${index}].location\``,
      );
}

/** The address alone is taken for one, too. */
function targetIn(ref: string): string {
  if (/^https?:\/\//.test(ref)) return ref;
  try {
    const { type, target } = parseLocationRef(ref);
    if (type === 'url') return target;
  } catch {
    // Answered below, like a location of another type.
  }
  throw new ScanFailure(
    'manifests-not-understood',
    `The location of the manifests, \`${ref}\`, cannot be read.`,
    `Set ${ANNOTATION_MANIFEST_LOCATION} to a \`url:\` of a repository or of a directory in it.`,
    { ref },
  );
}

/** What is wrong is said of the manifests, and not of the source code. */
function locate(
  url: string,
  integrations: ScmIntegrationRegistry,
  where: string,
): ManifestsSource {
  try {
    return scmTarget(url, integrations);
  } catch (error) {
    if (!isNamed(error, 'ScanFailure')) throw error;
    const problem = (error as ScanFailure).message;
    throw new ScanFailure(
      'manifests-not-understood',
      `The location of the manifests, \`${url}\`, cannot be read: ${problem}`,
      `Correct ${where}.`,
      { ref: url, problem, where },
    );
  }
}

function fits(entity: Entity, filter: ManifestsRule['filter']): boolean {
  if (filter.length === 0) return true;
  const facts = entityFacts(entity);
  return filter.some(alternative =>
    Object.entries(alternative).every(([key, values]) =>
      [values]
        .flat()
        .some(value =>
          facts.some(
            fact =>
              fact.key === key.toLowerCase() &&
              fact.value === value.toLowerCase(),
          ),
        ),
    ),
  );
}

function fillIn(location: string, { kind, metadata }: Entity): string {
  const values: Record<string, string> = {
    kind: kind.toLowerCase(),
    namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
    name: metadata.name,
  };
  return location.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(values[name] ?? ''),
  );
}
