import { defineCheck } from '../../check';

export const dockerfile = defineCheck({
  id: 'docker-image/dockerfile',
  title: 'Defines a production image',
  weight: 3,
  question: 'Does the repository define the image that production runs?',
  why: 'An image that is built from the repository is the same for everybody, can be reviewed, and can be rebuilt.',
  remediation:
    'Add a `Dockerfile` with a build stage and a small runtime stage, or let the build tool make the image (Jib, ko, Cloud Native Buildpacks) in CI.',
  reasons: {
    dockerfile: '`{path}` builds the image.',
    development:
      'Only `{path}`, which is not for production, builds an image; it is the one that is judged.',
    builder: '{builder} builds the image without a Dockerfile.',
    none: 'No Dockerfile and no other way to build an image was found.',
  },
  evaluate({ images: { dockerfiles, builders } }, verdict) {
    if (dockerfiles.length > 0) {
      const [{ development, dockerfile: file }] = dockerfiles;
      return verdict.pass(
        development ? 'development' : 'dockerfile',
        dockerfiles.map(({ stages }) => stages[stages.length - 1].at),
        { path: file.path },
      );
    }
    if (builders.length > 0) {
      const [{ name }] = builders;
      return verdict.pass(
        'builder',
        builders.map(({ at }) => at),
        { builder: name },
      );
    }
    return verdict.fail('none', []);
  },
});
