import { Fix, defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { ImageLog } from '../../images/logs/ImageLog';
import { imageServersOf } from '../servers';

const CONSOLE_FIXES: Record<ImageLog['by'], Fix> = {
  nginx: {
    name: 'nginx',
    text: 'Let nginx log to `/dev/stdout` and `/dev/stderr`.',
    snippet: {
      language: 'nginx',
      code: 'access_log /dev/stdout;\nerror_log /dev/stderr;',
    },
  },
  supervisord: {
    name: 'supervisord',
    text: 'Let supervisord pass on what its programs write, and rotate nothing.',
    snippet: {
      language: 'ini',
      code: [
        'stdout_logfile=/dev/stdout',
        'stdout_logfile_maxbytes=0',
        'stderr_logfile=/dev/stderr',
        'stderr_logfile_maxbytes=0',
      ].join('\n'),
    },
  },
};

export const stdout = defineCheck({
  id: 'logs/stdout',
  title: 'Logs go to standard output',
  weight: 3,
  question:
    'Does the program write its logs to standard output or error, and to no file?',
  why: 'The orchestrator collects standard output. A log file fills the container’s disk and dies with it.',
  remediation:
    'Log to standard output in production and remove the file appender; the platform stores, ships and rotates.',
  reasons: {
    console: 'Logs go to the console: {mechanism}.',
    image: 'The {server} image sends its logs to standard output.',
    file: 'Logs go to a file: {mechanism}.',
    imageFile: '{server} in the image writes logs to a file: {mechanism}.',
    network:
      'Logs go over the network only: {mechanism}. Nothing is written to standard output.',
    unfound: 'No logging was found in the component.',
  },
  evaluate(component, verdict) {
    const facts = component.ecosystems.flatMap(({ logging }) => logging);
    const files = facts.filter(({ sink }) => /file$/.test(sink));
    const imageFiles = programLogsOf(component);
    if (files.length) {
      return verdict.fail(
        'file',
        [...files, ...imageFiles].map(({ at }) => at),
        { mechanism: files[0].mechanism },
        component.fix('log-to-console'),
      );
    }
    const [log] = imageFiles;
    if (log) {
      return verdict.fail(
        'imageFile',
        imageFiles.map(({ at }) => at),
        { server: log.by, mechanism: log.mechanism },
        CONSOLE_FIXES[log.by],
      );
    }
    const console = facts.find(({ sink }) => sink === 'console');
    if (console) {
      const { mechanism, at } = console;
      return verdict.pass('console', [at], { mechanism });
    }
    const [server] = imageServersOf(component);
    if (server) {
      return verdict.pass('image', [server.at], { server: server.name });
    }
    const network = facts.find(({ sink }) => sink === 'network');
    if (network) {
      const { mechanism, at } = network;
      const fix = component.fix('log-to-console');
      return verdict.fail('network', [at], { mechanism }, fix);
    }
    return verdict.unknown('unfound');
  },
});

/** The files that a server in the image, or what runs it, puts its logs in. */
function programLogsOf({ images }: Component): ImageLog[] {
  return images.dockerfiles
    .flatMap(({ logs }) => logs)
    .filter(({ of }) => of === 'program');
}
