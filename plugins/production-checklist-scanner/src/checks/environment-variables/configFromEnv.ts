import { defineCheck } from '../../check';
import { SettingFact } from '../../ecosystems/facts';

const PLACES: Readonly<Record<SettingFact['from'], string>> = {
  environment: 'the environment',
  literal: 'the code',
  file: 'a committed file',
  argument: 'an argument of the command line',
};

export const configFromEnv = defineCheck({
  id: 'environment-variables/config-from-env',
  title: 'Configuration comes from the environment',
  weight: 3,
  question:
    'Are credentials and connection settings read from the environment?',
  why: 'One image must serve every environment; what differs between them comes from outside.',
  remediation:
    'Read the setting from an environment variable and supply it per environment.',
  reasons: {
    environment: '{subject} is read from the environment: `{name}`.',
    literal:
      '{subject} can be set in {where} only: `{name}` is not read from the environment.',
    port: 'The one setting, `{name}`, is read from the environment.',
    none: 'The program has no credential and connects to nothing.',
  },
  evaluate(component, verdict) {
    const facts = component.ecosystems.flatMap(({ settings }) => settings);
    const credentials = facts.filter(({ subject }) => subject === 'credential');
    const connections = facts.filter(({ subject }) => subject === 'connection');
    const fixed =
      credentials.find(isFixed) ??
      (connections.some(isFromEnvironment) || credentials.length
        ? undefined
        : connections.find(isFixed));
    if (fixed) {
      return verdict.fail(
        'literal',
        [fixed.at],
        {
          subject: subjectOf(fixed),
          name: fixed.name,
          where: PLACES[fixed.from],
        },
        component.fix('read-environment'),
      );
    }
    const read = [...credentials, ...connections].find(isFromEnvironment);
    if (read) {
      return verdict.pass('environment', [read.at], {
        subject: subjectOf(read),
        name: read.name,
      });
    }
    const port = facts.find(
      fact => fact.subject === 'port' && isFromEnvironment(fact),
    );
    return port
      ? verdict.pass('port', [port.at], { name: port.name })
      : verdict.notApplicable('none');
  },
});

function isFixed({ from }: SettingFact): boolean {
  return from !== 'environment';
}

function isFromEnvironment({ from }: SettingFact): boolean {
  return from === 'environment';
}

function subjectOf({ subject }: SettingFact): string {
  return subject === 'credential' ? 'A credential' : 'A connection';
}
