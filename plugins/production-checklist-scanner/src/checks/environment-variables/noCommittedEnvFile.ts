import { Evidence } from 'backstage-plugin-production-checklist-common';
import { defineCheck } from '../../check';
import { Component } from '../../component/Component';
import { isOwnPath } from '../../component/isProductPath';
import { subjectOf } from '../../ecosystems/shared/settingNames';
import { SourceFile } from '../../files/SourceFile';
import { folderOf } from '../../files/paths';
import { findSecrets } from '../../secrets/findSecrets';
import { isPlaceholder } from '../../secrets/isPlaceholder';

const ENV_FILE = /(^|\/)(\.env(\.[\w.-]+)?|[\w-]+\.env)$/;
const HARMLESS =
  /[-_.](example|sample|template|tmpl|dist|defaults?|test|testing|ci|e2e|schema|vault|docs?)$|(^|\/)(example|sample|template)[-_.]?env$/i;

export const noCommittedEnvFile = defineCheck({
  id: 'environment-variables/no-committed-env-file',
  title: 'No `.env` file is committed',
  weight: 2,
  question: 'Is no `.env` file with real values under version control?',
  why: 'A committed `.env` carries one environment’s credentials into every checkout, and into every image that copies it.',
  remediation:
    'Delete the file, add it to `.gitignore`, keep a `.env.example` with the names, and replace the values that were in it.',
  reasons: {
    none: 'No `.env` file is committed.',
    harmless: '`{path}` is committed and holds no credential value.',
    found: '`{path}` is committed with a value for `{name}`.',
  },
  evaluate(component, verdict) {
    const files = envFiles(component);
    for (const file of files) {
      const credential = credentialIn(file);
      if (!credential) continue;
      const { name, at } = credential;
      return verdict.fail('found', [at], { path: file.path, name });
    }
    const [file] = files;
    return file
      ? verdict.pass('harmless', [{ path: file.path }], { path: file.path })
      : verdict.pass('none', []);
  },
});

function envFiles({ scope }: Component): SourceFile[] {
  return scope.tree.paths
    .filter(
      path =>
        ENV_FILE.test(path) &&
        !HARMLESS.test(path) &&
        isOwnPath(path) &&
        (scope.product().includes(path) ||
          scope.directories.includes(folderOf(path))),
    )
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}

function credentialIn(
  file: SourceFile,
): { name: string; at: Evidence } | undefined {
  for (const [index, line] of file.lines.entries()) {
    const [, name, quoted] =
      /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*([^\n]*)$/.exec(line) ?? [];
    const value = quoted?.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (name && value && subjectOf(name) === 'credential') {
      if (!isPlaceholder(value)) {
        return { name, at: { path: file.path, line: index + 1 } };
      }
    }
  }
  const secret = findSecrets(file).find(
    ({ strength }) => strength === 'strong',
  );
  return secret && { name: secret.kind, at: secret.at };
}
