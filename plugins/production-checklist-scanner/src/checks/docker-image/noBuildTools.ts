import { defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { ImageReference, Stage } from '../../formats/dockerfile/Dockerfile';
import { describeBaseImage, isPrivateImage } from '../../images/baseImages';
import { compilations, keptBuildTools } from '../../images/buildTools';
import { developmentInstalls } from '../../images/developmentInstalls';
import { ImageBuild } from '../../images/ImageFacts';
import { chainOf } from '../../images/ImageFiles';
import { contextFilter } from '../../images/ignoreFile';
import { contextSources } from '../../images/contextSources';
import { join, relativeTo } from '../../files/paths';
import { NO_DOCKERFILE, judgeImages } from './judgeImages';

export const noBuildTools = defineCheck({
  id: 'docker-image/no-build-tools',
  title: 'Holds no build tools',
  weight: 2,
  question:
    'Is the final stage free of compilers, SDKs, build systems and development dependencies?',
  why: 'What only the build needs makes the image larger, and gives whoever breaks in the tools to go on.',
  remediation:
    'Build in a stage of its own and copy only the result into the final stage; install production dependencies alone.',
  reasons: {
    free: 'The final stage holds no build tools: it starts from `{image}` and installs none.',
    base: 'The final stage starts from `{image}`, which holds {tools}.',
    packages: 'The final stage installs {packages}, which stays in the image.',
    compiles: 'The final stage compiles the program: `{command}`.',
    development: '`{command}` brings development dependencies into the image.',
    copied:
      'Development dependencies that `{command}` installs in another stage are copied into the image.',
    cache:
      'The package cache `{path}`, development dependencies included, is copied into the image.',
    settings:
      'Whether `{image}`, which is not a public image, leaves development dependencies out by its settings cannot be told.',
    private: '`{image}` is a builder image that is not known here.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, build => {
      const [{ at, base }] = build.stages;
      const image = 'image' in base ? base.image : undefined;
      const name = image?.resolved ?? image?.raw ?? '';
      const described = image && describeBaseImage(image);
      const fix = component.fix('runtime-image');
      if (described?.buildTools) {
        return verdict.fail(
          'base',
          [at],
          { image: name, tools: described.buildTools },
          fix,
        );
      }
      const tools = keptBuildTools(build);
      if (tools.length > 0) {
        const packages = listed(tools.map(tool => tool.name));
        return verdict.fail(
          'packages',
          tools.map(tool => tool.at),
          { packages },
          fix,
        );
      }
      const [install] = developmentInstalls(build);
      if (install) {
        const { command, copiedAt } = install;
        const builder = imageOf(command.stage);
        if (builder && isPrivateImage(builder)) {
          const params = { image: builder.resolved ?? builder.raw };
          return verdict.unknown('settings', [command.at], params);
        }
        return verdict.fail(
          copiedAt ? 'copied' : 'development',
          [...(copiedAt ? [copiedAt] : []), command.at],
          { command: command.command.argv.join(' ').slice(0, 80) },
          component.fix('omit-development-dependencies'),
        );
      }
      const [compiled] = compilations(build);
      if (compiled) {
        return verdict.fail(
          'compiles',
          [compiled.at],
          { command: compiled.name },
          fix,
        );
      }
      const cache = copiedPackageCache(component, build);
      if (cache)
        return verdict.fail('cache', [cache.at], { path: cache.path }, fix);
      if (described?.minimal === undefined && /build|sdk|devel/i.test(name)) {
        return verdict.unknown('private', [at], { image: name });
      }
      return verdict.pass('free', [at], { image: name });
    });
  },
});

/** The image that a stage stands on in the end. */
function imageOf(stage: Stage): ImageReference | undefined {
  const [{ base }] = chainOf(stage);
  return 'image' in base ? base.image : undefined;
}

/** A committed package cache that goes into the shipped stages as a whole. */
function copiedPackageCache({ scope: { tree } }: Component, build: ImageBuild) {
  const path = join(build.contextPath, '.yarn/cache');
  const isInContext = contextFilter(tree, build);
  if (
    !tree.paths.some(file => file.startsWith(`${path}/`) && isInContext(file))
  ) {
    return undefined;
  }
  const source = contextSources(build).find(
    ({ path: from, stage }) =>
      build.stages.includes(stage) &&
      (from === path || relativeTo(from, path) !== undefined),
  );
  return source && { at: source.at, path };
}

function listed(names: readonly string[]): string {
  const unique = [...new Set(names)].map(name => `\`${name}\``);
  const shown = unique.slice(0, 3);
  const more = unique.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
