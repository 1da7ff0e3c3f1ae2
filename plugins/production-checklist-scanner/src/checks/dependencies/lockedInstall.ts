import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { ImageBuild } from '../../images/ImageFacts';
import { hasLock } from '../../images/lockInImage';
import { pipedInstallers } from '../../images/pipedInstallers';
import { NO_DOCKERFILE, judgeImages } from '../docker-image/judgeImages';

interface Loose {
  reason: 'floats' | 'unlocked' | 'piped';
  at: Evidence;
  params: Record<string, string>;
}

export const lockedInstall = defineCheck({
  id: 'dependencies/locked-install',
  title: 'The image installs what is locked',
  weight: 2,
  question: 'Does the image build install language packages exactly as locked?',
  why: 'An install that may choose newer versions makes the image differ from what was tested.',
  remediation:
    'Copy the lock file first and use the install that fails where it does not fit; give every tool that is installed by name its version.',
  reasons: {
    locked: '`{command}` installs what is locked: {because}.',
    floats: '`{command}` can install something else tomorrow: {because}.',
    unlocked:
      '`{command}` relies on `{lock}`, which is not in the image by then.',
    piped: 'A script from {from} is run as it is at the time of the build.',
    none: 'The image build installs no language packages.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, build => {
      const installs = build.allCommands.filter(({ install }) => install);
      const loose = looseInstalls(component, build);
      const [first] = loose;
      if (first) {
        return verdict.fail(
          first.reason,
          loose.map(({ at }) => at),
          first.params,
          first.reason === 'piped'
            ? undefined
            : component.fix('install-locked'),
        );
      }
      const [locked] = installs;
      if (!locked?.install) return verdict.notApplicable('none');
      return verdict.pass(
        'locked',
        installs.map(({ at }) => at),
        {
          command: textOf(locked.command.argv),
          because: locked.install.because,
        },
      );
    });
  },
});

function looseInstalls({ scope }: Component, build: ImageBuild): Loose[] {
  const loose = build.allCommands.flatMap((command): Loose[] => {
    const { install, at } = command;
    if (!install) return [];
    const text = textOf(command.command.argv);
    if (install.precision === 'floating') {
      const params = { command: text, because: install.because };
      return [{ reason: 'floats', at, params }];
    }
    if (hasLock(scope.tree, build, command)) return [];
    const params = { command: text, lock: install.lockFiles[0] };
    return [{ reason: 'unlocked', at, params }];
  });
  const piped = pipedInstallers(build.allCommands).map(
    ({ at, from }): Loose => ({ reason: 'piped', at, params: { from } }),
  );
  return [...loose, ...piped];
}

function textOf(argv: readonly string[]): string {
  const text = argv.join(' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
