import { defineCheck } from '../../check';
import { imageServersOf } from '../servers';

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
    network:
      'Logs go over the network only: {mechanism}. Nothing is written to standard output.',
    unfound: 'No logging was found in the component.',
  },
  evaluate(component, verdict) {
    const facts = component.ecosystems.flatMap(({ logging }) => logging);
    const files = facts.filter(({ sink }) => /file$/.test(sink));
    if (files.length) {
      return verdict.fail(
        'file',
        files.map(({ at }) => at),
        { mechanism: files[0].mechanism },
        component.fix('log-to-console'),
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
