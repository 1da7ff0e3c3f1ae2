import { defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { describeBaseImage } from '../../images/baseImages';
import { ImageBuild } from '../../images/ImageFacts';
import { Workload } from '../../workloads/WorkloadFacts';
import { NO_DOCKERFILE, judgeImages } from './judgeImages';

export const nonRoot = defineCheck({
  id: 'docker-image/non-root',
  title: 'Runs as a user without privileges',
  weight: 3,
  question: 'Does the container run as another user than root?',
  why: 'Whoever breaks into a process that runs as root is a short way from the node.',
  remediation:
    'Create a user without privileges and end the final stage with `USER` and its number.',
  reasons: {
    user: 'The image runs as `{user}`.',
    base: '`{image}` runs as a user without privileges by default.',
    drops: 'The entrypoint changes to `{user}` before it starts the program.',
    workload: 'Its pods keep root out: they set {setting}.',
    root: 'The last `USER` of the image is `{user}`.',
    none: 'The final stage sets no `USER`, so the program runs as root.',
    private:
      'No `USER` is set after `{image}`, which is not a public image that is known here.',
    variable: '`USER {user}` is decided by a build argument without a default.',
    argument: '`{image}` is named by a build argument without a default.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    const setting = settingOfPods(component);
    return judgeImages(component, verdict, build => {
      const { stages, user, start } = build;
      const [{ base }] = stages;
      const last = stages[stages.length - 1];
      const userName = user?.name.split(':')[0];
      if (
        user &&
        userName &&
        !isRoot(userName) &&
        !isUnresolved(userName, build)
      ) {
        return verdict.pass('user', [user.at], { user: userName });
      }
      const image = 'image' in base ? base.image : undefined;
      const described = image && describeBaseImage(image);
      if (!user && image && described?.user === 'non-root') {
        return verdict.pass('base', [stages[0].at], {
          image: image.resolved ?? image.raw,
        });
      }
      if (start.dropsTo) {
        return verdict.pass('drops', [start.dropsTo.at], {
          user: start.dropsTo.user,
        });
      }
      if (setting) {
        return verdict.pass('workload', [setting.at], {
          setting: setting.text,
        });
      }
      if (user && userName && isUnresolved(userName, build)) {
        return verdict.unknown('variable', [user.at], { user: userName });
      }
      if (user) {
        return verdict.fail(
          'root',
          [user.at],
          { user: userName ?? '' },
          fixOf(build),
        );
      }
      if (described?.user === undefined) {
        const name = image?.resolved ?? image?.raw ?? '';
        const reason = name.startsWith('$') ? 'argument' : 'private';
        return verdict.unknown(reason, [stages[0].at], { image: name });
      }
      return verdict.fail('none', [last.at], undefined, fixOf(build));
    });
  },
});

function isRoot(name: string): boolean {
  return name === 'root' || /^0+$/.test(name) || name === '';
}

/**
 * A variable that the Dockerfile declares and gives no value. One that it does
 * not declare is an account of the base image, as .NET's `$APP_UID`.
 */
function isUnresolved(name: string, { stages }: ImageBuild): boolean {
  const variable = /^\$\{?(\w+)/.exec(name)?.[1];
  return (
    variable !== undefined &&
    stages.some(({ instructions }) =>
      instructions.some(
        ({ keyword, properties }) =>
          keyword === 'ARG' &&
          properties.some(property => property.name === variable),
      ),
    )
  );
}

/** What keeps root out where every pod that runs the component sets it. */
function settingOfPods({ workloads: { workloads } }: Component) {
  const settings = workloads.map(settingOf);
  return settings.length > 0 && settings.every(Boolean)
    ? settings[0]
    : undefined;
}

function settingOf({ main, user }: Workload) {
  for (const setting of [main.user, user]) {
    if (setting?.runAsUser) {
      return { at: setting.at, text: `\`runAsUser: ${setting.runAsUser}\`` };
    }
    if (setting?.runAsUser === 0) return undefined;
    if (setting?.runAsNonRoot) {
      return { at: setting.at, text: '`runAsNonRoot: true`' };
    }
  }
  return undefined;
}

/** The user that the base image brings along, or one to create. */
function fixOf({ stages: [{ base }] }: ImageBuild) {
  const image = 'image' in base ? describeBaseImage(base.image) : undefined;
  const user = /^(node|bun)$/.test(image?.name.split('/').pop() ?? '')
    ? image?.name.split('/').pop()
    : undefined;
  const isDotnet = /^mcr\.microsoft\.com\/dotnet\/(aspnet|runtime)/.test(
    image?.name ?? '',
  );
  const isDistroless = /distroless/.test(image?.name ?? '');
  if (user || isDotnet) {
    const name = user ?? '$APP_UID';
    return {
      name: 'existing',
      text: 'The base image has a user without privileges: end the final stage with `USER {user}`.',
      params: { user: name },
      snippet: { language: 'dockerfile', code: `USER ${name}` },
    };
  }
  if (isDistroless) {
    return {
      name: 'nonroot',
      text: 'End the final stage with the user that distroless images have, or use their `:nonroot` tag by its digest.',
      snippet: { language: 'dockerfile', code: 'USER 65532:65532' },
    };
  }
  if (image?.name === 'scratch') {
    return {
      name: 'number',
      text: 'The base image is empty and can create no user: end the final stage with the number of one.',
      snippet: { language: 'dockerfile', code: 'USER 65532:65532' },
    };
  }
  const create =
    image?.shell === 'ash'
      ? 'RUN addgroup -S -g 10001 app && adduser -S -u 10001 -G app app'
      : 'RUN groupadd --system --gid 10001 app && useradd --system --uid 10001 --gid app app';
  return {
    name: 'create',
    text: 'Create a user without privileges and switch to it at the end of the final stage.',
    snippet: { language: 'dockerfile', code: `${create}\nUSER 10001` },
  };
}
