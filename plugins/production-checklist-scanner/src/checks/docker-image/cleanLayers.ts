import { Fix, defineCheck } from '../../check';
import { ImageBuild, ImageCommand } from '../../images/ImageFacts';
import { CacheFact, cacheLeftBy } from '../../images/packageCaches';
import { NO_DOCKERFILE, judgeImages } from './judgeImages';

/** How each package manager's cache is kept out of a layer. */
const FIXES: Record<CacheFact['manager'], Fix> = {
  apt: {
    name: 'apt',
    text: 'Add `&& rm -rf /var/lib/apt/lists/*` to the same `RUN`.',
  },
  apk: { name: 'apk', text: 'Write `apk add --no-cache`.' },
  dnf: {
    name: 'dnf',
    text: 'Add `&& dnf clean all`, or that of yum or microdnf, to the same `RUN`.',
  },
  zypper: {
    name: 'zypper',
    text: 'Add `&& zypper clean --all` to the same `RUN`.',
  },
  pip: {
    name: 'pip',
    text: 'Write `pip install --no-cache-dir`, or set `PIP_NO_CACHE_DIR=1` before it.',
  },
  uv: {
    name: 'uv',
    text: 'Add `--mount=type=cache,target=/root/.cache/uv` to the `RUN`, or set `UV_NO_CACHE=1`.',
  },
};

export const cleanLayers = defineCheck({
  id: 'docker-image/clean-layers',
  title: 'Leaves no package cache in a layer',
  weight: 1,
  question: 'Do the package installs of the final stage leave no cache behind?',
  why: 'What one layer leaves stays in the image for good, also where a later one deletes it.',
  remediation:
    'Delete the package manager’s cache in the same `RUN`, or keep it out of the layer with `--mount=type=cache`.',
  reasons: {
    clean:
      'Every package install of the final stage cleans up in its own layer.',
    cache: '`{command}` leaves {cache} in its layer.',
    none: 'The final stage installs no packages with apt, apk, dnf, yum, zypper, pip or uv.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, build => {
      const installs = installsOf(build);
      if (installs.length === 0) return verdict.notApplicable('none');
      const dirty = installs.filter(({ cache }) => cache.left !== undefined);
      if (dirty.length === 0) {
        return verdict.pass(
          'clean',
          installs.map(({ command }) => command.at),
        );
      }
      const [{ cache, command }] = dirty;
      return verdict.fail(
        'cache',
        dirty.map(each => each.command.at),
        {
          command: textOf(command),
          cache: cache.left ?? '',
        },
        FIXES[cache.manager],
      );
    });
  },
});

function installsOf({ commands, env }: ImageBuild) {
  return commands.flatMap(command => {
    const cache = cacheLeftBy(command, env);
    return cache ? [{ command, cache }] : [];
  });
}

/** `apt-get install`, `apk add`, without options. */
function textOf({ command: { argv } }: ImageCommand): string {
  return argv
    .filter(word => !word.startsWith('-'))
    .slice(0, 2)
    .join(' ');
}
