import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { join, relativeTo } from '../../files/paths';
import { perScope } from '../../component/perScope';
import { configuration, resourceFolders } from './config/configuration';
import { configServerFiles, usesConfigServer } from './config/configServer';

/** Configuration that the program runs with and the repository lacks. */
export interface OutsideConfiguration {
  /** As a phrase: "the configuration is in a git submodule". */
  what: string;
  at: Evidence;
}

const NAMES = [
  'application.yml',
  'application.yaml',
  'application.properties',
  'application-prod.yml',
  'application-prod.yaml',
  'application-prod.properties',
];
/** A workflow that writes the file from a secret. */
const WRITTEN =
  /^[^\n#]*secrets\.\w*(?:YML|YAML|PROPERT|APPLICATION|CONFIG)\w*[^\n]*$/im;

/** Where the production configuration comes from, if from elsewhere. */
export const outsideConfiguration = perScope(
  (scope): OutsideConfiguration | undefined =>
    inSubmodule(scope) ??
    ignoredByGit(scope) ??
    servedFromElsewhere(scope) ??
    writtenByWorkflow(scope),
);

function inSubmodule({ tree, path }: ComponentScope) {
  const file = tree.read('.gitmodules');
  if (!file) return undefined;
  for (const match of file.text.matchAll(
    /^[ \t]*path[ \t]*=[ \t]*(\S+)[ \t]*$/gm,
  )) {
    const inside = relativeTo(path, match[1]);
    if (inside !== undefined && isConfiguration(match[1])) {
      return {
        what: 'the configuration is in the git submodule `'.concat(
          match[1],
          '`',
        ),
        at: file.at(match.index + match[0].indexOf('path')),
      };
    }
  }
  return undefined;
}

function isConfiguration(submodule: string): boolean {
  return /src\/main\/resources|config|conf\b|secret|security|submodule|settings|env|private/i.test(
    submodule,
  );
}

function ignoredByGit(scope: ComponentScope) {
  const folders = resourceFolders(scope);
  const usual = join(scope.path, 'src/main/resources');
  for (const folder of new Set([usual, ...folders])) {
    for (const name of NAMES) {
      const path = join(folder, name);
      const rule = scope.tree.has(path) ? undefined : scope.ignoredBy(path);
      if (rule) return { what: `\`${name}\` is ignored by git`, at: rule };
    }
  }
  return undefined;
}

function servedFromElsewhere(scope: ComponentScope) {
  const { entries } = configuration(scope);
  if (!usesConfigServer(scope, entries)) return undefined;
  if (configServerFiles(scope, entries).length) return undefined;
  const client = entries.find(
    ({ key, value }) =>
      /configserver:/.test(value) || /^spring\.cloud\.config\.uri$/.test(key),
  );
  return (
    client && {
      what: 'the configuration is served from another repository',
      at: client.at,
    }
  );
}

function writtenByWorkflow({ tree }: ComponentScope) {
  for (const path of tree.paths) {
    if (!/^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) continue;
    const file = tree.read(path);
    const match = file && WRITTEN.exec(file.text);
    if (
      file &&
      match &&
      /application[\w.-]*\.(ya?ml|properties)/.test(file.text)
    ) {
      return {
        what: 'a workflow writes the configuration from a secret',
        at: file.at(match.index),
      };
    }
  }
  return undefined;
}
