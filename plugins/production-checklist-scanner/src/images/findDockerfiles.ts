import { ComponentScope } from '../component/ComponentScope';
import { perScope } from '../component/perScope';
import { folderOf, relativeTo } from '../files/paths';
import { Dockerfile } from '../formats/dockerfile/Dockerfile';
import {
  BuildArguments,
  parseDockerfile,
} from '../formats/dockerfile/parseDockerfile';
import { UnreadableFileError } from '../formats/UnreadableFileError';
import { contextOf, copiesArtefacts } from './contextOf';
import {
  isAuxiliaryDockerfile,
  isSecondaryTarget,
  isDockerfile,
  isNeverShipped,
  isPipelineDockerfile,
  isPlainDockerfile,
  isProductionDockerfile,
} from './dockerfileNames';
import { mentionsComponent, namesComponent } from './namesComponent';
import { BuildReference } from './references/BuildReference';
import { buildToolReferences } from './references/buildTools';
import { findBuildReferences } from './references/findBuildReferences';

/** A Dockerfile that a release of the component builds, and to what. */
export interface ProductionDockerfile {
  dockerfile: Dockerfile;
  contextPath: string;
  development: boolean;
  /** The stage that is built; undefined for the last one. */
  target?: string;
}

interface Candidate {
  dockerfile: Dockerfile;
  path: string;
  references: readonly BuildReference[];
  contextPath: string;
  /**
   * How it belongs to the component: it stands in its directory, a build
   * names the component, or it only speaks of it.
   */
  relation: 'own' | 'named' | 'mentions';
  /** Whether the build sees the whole component, not a part of it. */
  covers: boolean;
  auxiliary: boolean;
}

/** Finds the Dockerfiles that build the component for production. */
export const findDockerfiles = perScope(
  (scope): readonly ProductionDockerfile[] => {
    const repository = findBuildReferences(scope.tree);
    const buildTools = buildToolReferences(scope);
    const candidates: Candidate[] = [];
    const unreadable: UnreadableFileError[] = [];
    for (const path of scope.tree.paths.filter(isDockerfile)) {
      try {
        const found = candidateOf(scope, path, repository, buildTools);
        if (found) candidates.push(found);
      } catch (error) {
        if (!(error instanceof UnreadableFileError)) throw error;
        unreadable.push(error);
      }
    }
    const chosen = choose(scope, candidates);
    const missed = unreadable.find(({ path }) => mightShip(path, chosen));
    if (missed) throw missed;
    return chosen.flatMap(candidate => buildsOf(scope, candidate));
  },
);

/** Whether a Dockerfile that cannot be read may be the one that is shipped. */
function mightShip(path: string, chosen: readonly Candidate[]): boolean {
  return (
    chosen.every(({ auxiliary }) => auxiliary) ||
    (isPlainDockerfile(path) && !chosen.some(isReleased))
  );
}

function candidateOf(
  scope: ComponentScope,
  path: string,
  repository: readonly BuildReference[],
  buildTools: readonly BuildReference[],
): Candidate | undefined {
  const inside = relativeTo(scope.path, path);
  const own = inside !== undefined && !isSiblings(scope, path);
  const building = repository.filter(({ dockerfile }) => dockerfile === path);
  const naming = [
    ...buildTools.filter(({ dockerfile }) => dockerfile === path),
    ...building.filter(reference => own || namesComponent(scope, reference)),
  ];
  if (isNeverShipped(inside ?? path)) return undefined;
  const file = scope.tree.read(path);
  if (!file || (inside !== undefined && !own)) return undefined;
  if (!own && naming.length === 0 && !mentionsComponent(scope, file)) {
    return undefined;
  }
  const named = naming.length > 0;
  const references = named ? naming : building;
  const dockerfile = parseDockerfile(file, argumentsOf(references));
  if (!dockerfile) {
    if (!isPlainDockerfile(path)) return undefined;
    // Other files of such a name may be something else; this one is not.
    throw new UnreadableFileError(path, 1, 'it has no FROM');
  }
  const contextPath = contextOf(scope, dockerfile, released(references));
  const foreign = named ? 'named' : 'mentions';
  return {
    dockerfile,
    path,
    references,
    contextPath,
    relation: own ? 'own' : foreign,
    covers:
      !own ||
      contains(contextPath, scope.path) ||
      copiesArtefacts(scope.tree, dockerfile, contextPath),
    auxiliary:
      isAuxiliaryDockerfile(inside ?? path) ||
      (isPipelineDockerfile(inside ?? path) && !references.some(isRelease)),
  };
}

/**
 * The best that there is: what a release builds, then what its name says is
 * for production, then the plain one, then any other. What builds only a part
 * of the component, or something beside it, comes in only if nothing else
 * does.
 */
function choose(
  scope: ComponentScope,
  candidates: readonly Candidate[],
): Candidate[] {
  const prefer = (
    from: readonly Candidate[],
    ...preferences: ((candidate: Candidate) => boolean)[]
  ) =>
    preferences.reduce((best, prefers) => {
      const preferred = best.filter(prefers);
      return preferred.length > 0 ? preferred : best;
    }, from);
  const building = prefer(
    candidates,
    ({ auxiliary }) => !auxiliary,
    ({ relation }) => relation !== 'mentions',
    ({ covers }) => covers,
    isReleased,
    ({ relation }) => relation === 'own',
  );
  if (building.some(isReleased)) return shipped(scope, building);
  const best = prefer(
    building,
    ({ path }) => isProductionDockerfile(path),
    ({ path }) => isPlainDockerfile(path),
    ({ references }) => references.length > 0,
  );
  const depth = ({ path }: Candidate) => path.split('/').length;
  const nearest = Math.min(...best.map(depth));
  return best.filter(candidate => depth(candidate) === nearest);
}

/**
 * Whatever a release builds ships; where the one in the component's own folder
 * does, those in other folders are for something else.
 */
function shipped(
  scope: ComponentScope,
  builds: readonly Candidate[],
): Candidate[] {
  const atHand = ({ path }: Candidate) => folderOf(path) === scope.path;
  return builds.some(
    candidate => atHand(candidate) && isPlainDockerfile(candidate.path),
  )
    ? builds.filter(atHand)
    : [...builds];
}

/** One build for each stage that the references ask for. */
function buildsOf(
  scope: ComponentScope,
  { dockerfile, contextPath, auxiliary, references }: Candidate,
): ProductionDockerfile[] {
  const stages = new Set(
    dockerfile.stages.map(({ name }) => name?.toLowerCase()),
  );
  const targets = new Set(
    released(references)
      .map(({ target }) => target?.toLowerCase())
      .filter(target => !target || !isSecondaryTarget(target))
      .map(target => (target && stages.has(target) ? target : undefined)),
  );
  if (targets.size === 0) targets.add(undefined);
  const own = [...targets].filter(
    target => target && scope.names.includes(target),
  );
  return (own.length > 0 ? own : [...targets]).map(target => ({
    dockerfile,
    contextPath,
    development: auxiliary,
    ...(target && { target }),
  }));
}

function isReleased({ references, relation }: Candidate): boolean {
  return relation !== 'mentions' && references.some(isRelease);
}

/** The references that publish the image; all of them where none does. */
function released(references: readonly BuildReference[]) {
  const releases = references.filter(isRelease);
  return releases.length > 0 ? releases : references;
}

function isRelease({ purpose, target }: BuildReference): boolean {
  return purpose === 'release' && !(target && isSecondaryTarget(target));
}

/** What a release passes decides; what else builds it helps out. */
function argumentsOf(references: readonly BuildReference[]): BuildArguments {
  const of = (some: readonly BuildReference[]) =>
    // The first reference's value wins.
    new Map(some.flatMap(reference => [...reference.arguments]).reverse());
  return { passed: of(references.filter(isRelease)), usual: of(references) };
}

function isSiblings(scope: ComponentScope, path: string): boolean {
  return (scope.target.siblings ?? []).some(
    sibling =>
      sibling !== scope.path &&
      contains(scope.path, sibling) &&
      relativeTo(sibling, path) !== undefined,
  );
}

/** Whether a folder is another or holds it. */
function contains(folder: string, path: string): boolean {
  return folder === path || relativeTo(folder, path) !== undefined;
}
