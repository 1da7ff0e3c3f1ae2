import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { folderOf } from '../../files/paths';
import { namesCredential } from '../../secrets/credentialNames';
import { findSecrets } from '../../secrets/findSecrets';
import { isForProduction } from '../../secrets/isForProduction';
import { isForReaders } from '../../secrets/isForReaders';
import { isPlaceholder } from '../../secrets/isPlaceholder';
import { isReplacedInProduction } from '../../secrets/isReplacedInProduction';
import { Secret } from '../../secrets/Secret';
import { isAside } from '../../secrets/surroundings/isAside';
import { isNoCredential } from '../../secrets/valueShapes';

const MAX_EVIDENCE = 10;
/** Manifests, values and settings: a word in them is meant. */
const SETTINGS =
  /\.(ya?ml|tpl|properties|ini|conf|env)$|(^|\/)(appsettings[^/]*\.json|conf(ig)?[^/]*\.toml)$/i;
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
    aside:
      'No usable credential was found; the literal in `{path}` is for development, tests or an example.',
    found: '{kind} stands in `{path}` as a literal; {count} found in all.',
  },
  evaluate(component, verdict) {
    const { usable, aside } = inFiles(component);
    const findings = [...usable, ...inWorkloads(component)];
    if (findings.length === 0) {
      return aside
        ? verdict.pass('aside', [aside.at], { path: aside.at.path })
        : verdict.pass('none', []);
    }
    const [{ kind, at }] = findings;
    return verdict.fail(
      'found',
      findings.slice(0, MAX_EVIDENCE).map(finding => finding.at),
      { kind, path: at.path, count: findings.length },
    );
  },
});

function inFiles({ scope }: Component): { usable: Finding[]; aside?: Finding } {
  const { tree } = scope;
  const paths = [
    ...scope.product(),
    ...tree.paths.filter(path =>
      scope.directories.slice(1).includes(folderOf(path)),
    ),
  ];
  const usable: Finding[] = [];
  let aside: Finding | undefined;
  for (const path of paths) {
    if (!isForProduction(path) || ENV_FILE.test(path)) continue;
    const file = tree.read(path);
    if (!file) continue;
    for (const secret of findSecrets(file).filter(isUsable)) {
      if (isForReaders(file)) continue;
      if (isAside(file, secret) || isReplacedInProduction(tree, file, secret)) {
        aside ??= secret;
      } else usable.push(secret);
    }
  }
  return { usable, aside };
}

function isUsable({ strength, name, signs, at }: Secret): boolean {
  if (strength !== 'weak') return strength === 'strong';
  return (
    SETTINGS.test(at.path) || signs === true || (IN_CODE.test(at.path) && !name)
  );
}

/** Literal environment of the component's own pods, wherever they stand. */
function inWorkloads({ workloads, scope }: Component): Finding[] {
  return workloads.workloads
    .flatMap(({ main }) => main.env)
    .filter(
      ({ name, value, at }) =>
        value !== undefined &&
        namesCredential(name) &&
        !isPlaceholder(value) &&
        !isNoCredential(value, name) &&
        isForProduction(at.path) &&
        !scope.product().includes(at.path),
    )
    .map(({ name, at }) => ({ kind: `\`${name}\``, at }));
}
