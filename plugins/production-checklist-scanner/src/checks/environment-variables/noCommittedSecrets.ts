import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { subjectOf } from '../../ecosystems/shared/settingNames';
import { folderOf } from '../../files/paths';
import { findSecrets } from '../../secrets/findSecrets';
import { isForProduction } from '../../secrets/isForProduction';
import { isPlaceholder } from '../../secrets/isPlaceholder';
import { Secret } from '../../secrets/Secret';

const MAX_EVIDENCE = 10;
const MANIFEST = /\.(ya?ml|tpl)$/i;
/** A weak password in an address is one that the program connects with. */
const IN_CODE =
  /\.(js|jsx|mjs|cjs|ts|tsx|go|java|kt|scala|py|rb|php|cs|fs|rs|ex|exs)$/;
const ENV_FILE = /(^|\/)\.env(\.[^/]*)?$/;

interface Finding {
  kind: string;
  at: Evidence;
}

export const noCommittedSecrets = defineCheck({
  id: 'environment-variables/no-committed-secrets',
  title: 'No secrets are committed',
  weight: 3,
  question: 'Is the repository free of usable credentials?',
  why: 'Whoever can read the repository, its forks or its backups can use the credential, for as long as it is valid.',
  remediation:
    'Remove the value, revoke and replace it, and pass the new one in from a secret store as an environment variable. It stays in the history until it is replaced.',
  reasons: {
    none: 'No usable credential was found in the component’s code, configuration and manifests.',
    found: '{kind} stands in `{path}` as a literal; {count} found in all.',
  },
  evaluate(component, verdict) {
    const findings = [...inFiles(component), ...inWorkloads(component)];
    if (findings.length === 0) return verdict.pass('none', []);
    const [{ kind, at }] = findings;
    return verdict.fail(
      'found',
      findings.slice(0, MAX_EVIDENCE).map(finding => finding.at),
      { kind, path: at.path, count: findings.length },
    );
  },
});

function inFiles({ scope }: Component): Finding[] {
  const paths = [
    ...scope.product(),
    ...scope.tree.paths.filter(path =>
      scope.directories.slice(1).includes(folderOf(path)),
    ),
  ];
  return paths
    .filter(path => isForProduction(path) && !ENV_FILE.test(path))
    .flatMap(path => {
      const file = scope.tree.read(path);
      return file ? findSecrets(file).filter(isUsable) : [];
    });
}

function isUsable({ strength, kind, at }: Secret): boolean {
  if (strength === 'strong') return true;
  return MANIFEST.test(at.path)
    ? kind.startsWith('`')
    : IN_CODE.test(at.path) && !kind.startsWith('`');
}

/** Literal environment of the component's own pods, wherever they stand. */
function inWorkloads({ workloads, scope }: Component): Finding[] {
  return workloads.workloads
    .flatMap(({ main }) => main.env)
    .filter(
      ({ name, value, at }) =>
        value !== undefined &&
        subjectOf(name) === 'credential' &&
        !isPlaceholder(value) &&
        isForProduction(at.path) &&
        !scope.product().includes(at.path),
    )
    .map(({ name, at }) => ({ kind: `\`${name}\``, at }));
}
