import { defineCheck } from '../../check';
import { examinedFiles, imageSecrets } from '../../images/imageSecrets';
import { NO_DOCKERFILE, judgeImages } from './judgeImages';

export const noSecrets = defineCheck({
  id: 'docker-image/no-secrets',
  title: 'Holds no credentials',
  weight: 3,
  question: 'Is the image free of credentials?',
  why: 'Whoever can pull an image can read all of its layers and settings, deleted files included.',
  remediation:
    'Pass what the build needs by `RUN --mount=type=secret`, what the program needs by the environment, and change the credential that was in the image.',
  reasons: {
    none: 'The Dockerfile sets and copies no credential.',
    variable: '`{keyword} {name}` sets a credential to a literal value.',
    file: '`{path}` is copied into the image and holds {kind}.',
    key: '`{path}` is copied into the image, and its name is that of {kind}.',
    address: 'A `RUN` holds credentials in an address.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, build => {
      const secrets = imageSecrets(component.scope.tree, build);
      const [first] = secrets;
      if (!first) {
        return verdict.pass('none', [
          { path: build.dockerfile.path },
          ...examinedFiles(component.scope.tree, build),
        ]);
      }
      return verdict.fail(
        first.reason,
        secrets.map(({ at }) => at),
        first.params,
        {
          name: 'mount',
          text: 'Mount what only the build needs, and take what the program needs from its environment; change the credential that was in the image.',
          snippet: {
            language: 'dockerfile',
            code: 'RUN --mount=type=secret,id=token,env=TOKEN ./install.sh',
          },
        },
      );
    });
  },
});
