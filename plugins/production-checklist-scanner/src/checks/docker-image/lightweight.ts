import { defineCheck } from '../../check';
import { describeBaseImage } from '../../images/baseImages';
import { NO_DOCKERFILE, judgeImages } from './judgeImages';

export const lightweight = defineCheck({
  id: 'docker-image/lightweight',
  title: 'Starts from a minimal image',
  weight: 2,
  question: 'Does the final stage start from a minimal image?',
  why: 'A small image is pulled faster when a pod moves, and holds less that can have a vulnerability.',
  remediation:
    'Let the final stage start from a `-slim`, Alpine or distroless variant, and from an image without the SDK where the program is compiled.',
  reasons: {
    minimal: 'The final stage starts from `{image}`, a minimal image.',
    full: 'The final stage starts from `{image}`, a full image.',
    toolchain:
      'The final stage starts from `{image}`, which holds {tools}; running the program needs none of it.',
    private:
      '`{image}` is not a public image that is known here, and its tag does not tell what it is made from.',
    argument: '`{image}` is named by a build argument without a default.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, ({ stages: [{ at, base }] }) => {
      if (!('image' in base)) return verdict.unknown('private', [at]);
      const {
        minimal,
        toolchain,
        buildTools = '',
      } = describeBaseImage(base.image);
      const image = base.image.resolved ?? base.image.raw;
      if (minimal === undefined) {
        const reason = image.startsWith('$') ? 'argument' : 'private';
        return verdict.unknown(reason, [at], { image });
      }
      if (minimal) return verdict.pass('minimal', [at], { image });
      const fix = component.fix('runtime-image');
      return toolchain
        ? verdict.fail('toolchain', [at], { image, tools: buildTools }, fix)
        : verdict.fail('full', [at], { image }, fix);
    });
  },
});
