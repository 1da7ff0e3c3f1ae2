import { ComponentScope } from '../component/ComponentScope';
import { relativeTo } from '../files/paths';
import { isDockerfile } from '../images/dockerfileNames';
import { isThirdParty, nameOfImage } from './imageNames';
import { isAside } from './isAside';
import { likenessOf } from './matchNames';
import { NamedWorkload } from './readWorkload';
import { Source } from './Source';

/** A workload of the component, and what deploys it. */
export interface Linked {
  source: Source;
  named: NamedWorkload;
}

interface Candidate extends Linked {
  /** How surely it is the component's, 0 for not by its name. */
  likeness: number;
  isInside: boolean;
}

/**
 * The workloads that run a component: those in its directory, and those
 * elsewhere that name it.
 *
 * @param names - what the component is called, in lower case
 */
export function linkWorkloads(
  scope: ComponentScope,
  names: readonly string[],
  sources: readonly Source[],
): Linked[] {
  const candidates = sources
    .flatMap(source =>
      source.workloads.map(
        (named): Candidate => ({
          source,
          named,
          likeness: likenessTo(names, source, named),
          isInside:
            isInside(scope, source.path) ||
            isInside(scope, named.workload.at.path),
        }),
      ),
    )
    .filter(({ named }) => isProgram(named, names));
  if (scope.path === '') return ofRoot(scope, candidates);
  const linked = ofDirectory(candidates);
  return linked.length > 0 || !isOnlyProgram(scope)
    ? linked
    : oneImage(candidates);
}

/** Its image and name say more than a label, which several may share. */
function likenessTo(
  names: readonly string[],
  source: Source,
  named: NamedWorkload,
): number {
  const { workload, labels } = named;
  const called = likenessOf(
    [nameOfImage(workload.main.image), workload.name, workload.main.name],
    names,
  );
  return called === 3
    ? 4
    : Math.max(called, likenessOf([...labels, ...releaseNames(source)], names));
}

/** A chart is called like its program where it runs the one. */
function releaseNames({ names, workloads }: Source): readonly string[] {
  const own = workloads.filter(
    ({ workload: { main } }) => !isThirdParty(main.image),
  );
  return own.length === 1 ? names : [];
}

/** A product of someone else is the component only where its image is called so. */
function isProgram(
  { workload: { main } }: NamedWorkload,
  names: readonly string[],
): boolean {
  return (
    !isThirdParty(main.image) ||
    likenessOf([nameOfImage(main.image)], names) === 3
  );
}

function ofDirectory(candidates: readonly Candidate[]): Linked[] {
  const inside = preferred(candidates.filter(({ isInside: own }) => own));
  const outside = candidates.filter(
    ({ isInside: own, likeness }) => !own && likeness > 0,
  );
  const best = preferred(outside);
  // A mere likeness is enough only where nothing better is known.
  const isSure = best.some(({ likeness }) => likeness > 1);
  return isSure || inside.length === 0 ? [...inside, ...best] : inside;
}

/** Whether every Dockerfile of the repository stands in the component. */
function isOnlyProgram({ tree, path }: ComponentScope): boolean {
  const dockerfiles = tree.paths.filter(
    file => isDockerfile(file) && !isAside(file),
  );
  return (
    dockerfiles.length > 0 &&
    dockerfiles.every(file => relativeTo(path, file) !== undefined)
  );
}

/** The workloads of the one image that is run, whatever it is called. */
function oneImage(candidates: readonly Candidate[]): Linked[] {
  return new Set(candidates.map(imageOf)).size === 1 ? [...candidates] : [];
}

/** A root's workloads are its own, but for those of other components. */
function ofRoot(
  scope: ComponentScope,
  candidates: readonly Candidate[],
): Linked[] {
  const siblings = (scope.target.siblings ?? []).map(path =>
    path.slice(path.lastIndexOf('/') + 1).toLowerCase(),
  );
  return preferred(
    candidates.filter(
      ({ source, named, isInside: inside }) =>
        inside && likenessTo(siblings, source, named) < 3,
    ),
  );
}

/**
 * Of some workloads those that name the component the surest, with all that
 * run the same image, or one that the same chart leaves open; where none names
 * it, all.
 */
function preferred(candidates: readonly Candidate[]): Candidate[] {
  const surest = Math.max(0, ...candidates.map(({ likeness }) => likeness));
  const called = candidates.filter(({ likeness }) => likeness === surest);
  const images = new Set(called.map(imageOf));
  const sources = new Set(called.map(({ source }) => source));
  return candidates.filter(candidate => {
    const image = imageOf(candidate);
    if (candidate.likeness === surest) return true;
    return images.has(image) && (image !== '' || sources.has(candidate.source));
  });
}

function imageOf({ named }: Candidate): string {
  return nameOfImage(named.workload.main.image);
}

function isInside({ path, target }: ComponentScope, file: string): boolean {
  const isIn = (folder: string) =>
    folder === file || relativeTo(folder, file) !== undefined;
  return (
    isIn(path) &&
    !(target.siblings ?? []).some(sibling => sibling !== path && isIn(sibling))
  );
}
