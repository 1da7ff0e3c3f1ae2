import { defineCheck } from '../../check';
import { StartStep } from '../../images/ImageFacts';
import { stepPlaces } from '../../images/stepPlaces';
import { NO_DOCKERFILE, judgeImages } from '../docker-image/judgeImages';

export const signalDelivery = defineCheck({
  id: 'graceful-shutdown/signal-delivery',
  title: 'SIGTERM reaches the server',
  weight: 2,
  question:
    'Does the server itself get the SIGTERM that process 1 of the container gets?',
  why: 'Kubernetes signals process 1 alone. A shell or a package manager in its place keeps the signal from the server, which is then killed.',
  remediation:
    'Start the program in exec form, and let a start script end in `exec`.',
  reasons: {
    direct: '`{command}` makes `{program}` process 1.',
    handedOver:
      '`{command}` hands process 1, or its signals, over to `{program}`.',
    base: '{server} of the base image is process 1.',
    shellForm:
      '`{command}` runs under a shell without `exec`; a shell like Debian’s `sh` stays process 1 and keeps SIGTERM from it.',
    script:
      '`{script}` runs `{program}` as its child, without `exec`, so SIGTERM stops the script and never reaches it.',
    parent:
      '`{command}` makes {parent} the parent of `{program}`; SIGTERM stops {parent} and never reaches the server.',
    manager:
      '`{command}` makes {parent} process 1; SIGTERM stops {parent} and never reaches the server.',
    detached:
      '`{command}` leaves {server} in the background, where the SIGTERM of process 1 does not reach it.',
    unknown: 'What becomes of SIGTERM cannot be told: {problem}.',
    noDockerfile: NO_DOCKERFILE,
  },
  evaluate(component, verdict) {
    return judgeImages(component, verdict, ({ start, stages }) => {
      const { steps, baseServer, unresolved } = start;
      const fix = component.fix('exec-form');
      const lost = steps.findIndex(
        ({ via }) => via === 'child' || via === 'shell-form',
      );
      const last = steps[steps.length - 1];
      if (lost >= 0) {
        const step = steps[lost];
        const parent = steps[lost - 1];
        const params = {
          command: textOf(steps[0]),
          program: textOf(step),
          script: parent?.fact?.name ?? '',
          parent: parent?.fact?.name ?? '',
        };
        return verdict.fail(
          reasonFor(step, parent),
          stepPlaces(steps, step),
          params,
          fix ?? execFix(step),
        );
      }
      if (last?.fact?.signals === 'swallowed') {
        // A tool is named with its task; the process is the tool.
        const [parent] = last.fact.name.split(' ');
        const params = { command: textOf(steps[0]), parent };
        return verdict.fail('manager', stepPlaces(steps, last), params, fix);
      }
      if (last?.fact?.signals === 'detached') {
        const { name: server } = last.fact;
        return verdict.fail(
          'detached',
          stepPlaces(steps, last),
          { command: textOf(steps[0]), server },
          {
            name: 'foreground',
            text: 'Start {server} in the foreground, so that it is process 1 itself.',
            params: { server },
          },
        );
      }
      if (baseServer) {
        return verdict.pass('base', [baseServer.at], {
          server: baseServer.name,
        });
      }
      if (unresolved !== undefined || !last) {
        const at = last?.at ?? stages[stages.length - 1].at;
        return verdict.unknown('unknown', [at], {
          problem: unresolved ?? 'it names no command',
        });
      }
      const params = { command: textOf(steps[0]), program: last.argv[0] };
      return verdict.pass(
        steps.length === 1 ? 'direct' : 'handedOver',
        stepPlaces(steps, last),
        params,
      );
    });
  },
});

function reasonFor(step: StartStep, parent: StartStep | undefined) {
  if (step.via === 'shell-form') return 'shellForm';
  // A script has a file of its own; a package manager runs what a manifest says.
  return parent?.fact?.signals === undefined ? 'script' : 'parent';
}

function execFix({ argv }: StartStep) {
  return {
    name: 'exec',
    text: 'Put `exec` before `{program}`, or start it in exec form.',
    params: { program: argv[0] },
    snippet: {
      language: 'dockerfile',
      code: `CMD [${argv.map(word => JSON.stringify(word)).join(', ')}]`,
    },
  };
}

function textOf({ argv }: StartStep): string {
  const text = argv.join(' ');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
