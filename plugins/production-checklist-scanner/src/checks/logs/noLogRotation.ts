import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { ImageBuild } from '../../images/ImageFacts';

interface Rotation {
  what: string;
  at: Evidence;
}

const LOG_DIRECTORY = /(^|[/_-])logs?($|\/)/i;

export const noLogRotation = defineCheck({
  id: 'logs/no-log-rotation',
  title: 'No log rotation in the service',
  weight: 1,
  question:
    'Does the service leave log files, directories and rotation to the orchestrator?',
  why: 'Rotation beside the container runtime’s own loses lines, and a log volume outlives nothing.',
  remediation:
    'Remove the rotation and the log directory. The container runtime rotates what goes to standard output.',
  reasons: {
    none: 'Nothing rotates logs or manages a log directory.',
    rotates: 'The service manages log files itself: {what}.',
  },
  evaluate(component, verdict) {
    const found = [
      ...rollingAppenders(component),
      ...rotationFiles(component),
      ...component.images.dockerfiles.flatMap(rotationInImage),
      ...logMounts(component),
    ];
    return found.length
      ? verdict.fail(
          'rotates',
          found.map(({ at }) => at),
          { what: found[0].what },
        )
      : verdict.pass('none', []);
  },
});

function rollingAppenders({ ecosystems }: Component): Rotation[] {
  return ecosystems
    .flatMap(({ logging }) => logging)
    .filter(({ sink }) => sink === 'rotating-file')
    .map(({ mechanism, at }) => ({ what: mechanism, at }));
}

/** logrotate configuration, and crontabs that prune logs. */
function rotationFiles({ scope }: Component): Rotation[] {
  const named = scope
    .product(/(^|\/)(logrotate(\.d\/[^/]+|[^/]*\.conf|)|[^/]+\.logrotate)$/i)
    .map(path => ({ what: `\`${path}\` configures logrotate`, at: { path } }));
  const pruned = scope
    .product(/(^|\/)(crontab|[^/]+\.cron)$/i)
    .flatMap(path => {
      const at = scope.tree
        .read(path)
        ?.find(/\b(rm|find|truncate)\b[^\n]*\.?logs?\b/);
      return at ? [{ what: `\`${path}\` prunes logs`, at }] : [];
    });
  return [...named, ...pruned];
}

function rotationInImage({ stages, commands, logs }: ImageBuild): Rotation[] {
  const kept = logs
    .filter(({ by }) => by === 'supervisord')
    .map(({ mechanism, at }) => ({
      what: `supervisord keeps a log file: ${mechanism}`,
      at,
    }));
  const installed = commands
    .filter(({ command }) =>
      command.argv.some(word => /^logrotate(=|$)/.test(word)),
    )
    .map(({ at }) => ({ what: 'logrotate is installed in the image', at }));
  const declared = stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword, words }) =>
      keyword === 'VOLUME'
        ? words.some(word => LOG_DIRECTORY.test(word))
        : keyword === 'COPY' && words.some(word => /logrotate/.test(word)),
    )
    .map(({ keyword, argument, at }) => ({
      what: `\`${keyword} ${argument}\``,
      at,
    }));
  return [...installed, ...declared, ...kept];
}

function logMounts({ workloads }: Component): Rotation[] {
  return workloads.workloads
    .flatMap(({ main }) => main.mounts)
    .filter(({ path }) => LOG_DIRECTORY.test(path))
    .map(({ path, at }) => ({
      what: `a volume is mounted at \`${path}\``,
      at,
    }));
}
