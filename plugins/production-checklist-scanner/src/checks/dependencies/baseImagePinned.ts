import { defineCheck } from '../../check';
import { ImageReference } from '../../formats/dockerfile/Dockerfile';
import { ImageBuild } from '../../images/ImageFacts';
import { canonicalName } from '../../images/baseImages';
import { Precision, precisionOf } from '../../images/imagePinning';
import { NO_DOCKERFILE, judgeImages } from '../docker-image/judgeImages';

const PROBLEMS: Partial<Record<Precision, 'untagged' | 'moving' | 'major'>> = {
  untagged: 'untagged',
  moving: 'moving',
  major: 'major',
};

export const baseImagePinned = defineCheck({
  id: 'dependencies/base-image-pinned',
  title: 'Base images have exact versions',
  weight: 2,
  question:
    'Does every image that the build starts from have a digest or a version of major and minor?',
  why: 'A tag that moves changes what is shipped without a commit that says so.',
  remediation:
    'Name at least major and minor in the tag, or better the digest, and let a bot raise it.',
  reasons: {
    pinned: 'Every image that the build starts from has a version or a digest.',
    untagged:
      '`{image}` has neither a tag nor a digest, so it is always the latest.',
    moving: 'The tag of `{image}` is a name that moves to other versions.',
    major: 'The tag of `{image}` names the major version alone.',
    unresolved:
      '`{image}` takes its version from a build argument without a default.',
    none: 'The build starts from no image outside the repository.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, build => {
      const images = externalImages(build).map(image => ({
        image,
        precision: precisionOf(image),
      }));
      if (images.length === 0) return verdict.notApplicable('none');
      const loose = images.filter(({ precision }) => PROBLEMS[precision]);
      if (loose.length > 0) {
        const [{ image, precision }] = loose;
        return verdict.fail(
          PROBLEMS[precision] ?? 'moving',
          loose.map(each => each.image.at),
          { image: nameOf(image) },
        );
      }
      const unresolved = images.filter(
        ({ precision }) => precision === 'unresolved',
      );
      if (unresolved.length > 0) {
        return verdict.unknown(
          'unresolved',
          unresolved.map(({ image }) => image.at),
          { image: unresolved[0].image.raw },
        );
      }
      return verdict.pass(
        'pinned',
        images.map(({ image }) => image.at),
      );
    });
  },
});

/** What FROM and `COPY --from` bring from outside, in every stage. */
function externalImages({ dockerfile }: ImageBuild): ImageReference[] {
  return dockerfile.stages
    .flatMap(({ base, instructions }) => [
      ...('image' in base ? [base.image] : []),
      ...instructions.flatMap(({ from }) =>
        from && 'image' in from ? [from.image] : [],
      ),
    ])
    .filter(image => canonicalName(image) !== 'scratch');
}

function nameOf({ resolved, raw }: ImageReference): string {
  return resolved ?? raw;
}
