import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { JsonNode, parseJson, parseJson5 } from '../../../formats/json';
import { SettingFact } from '../../facts';
import { subjectOf } from '../../shared/settingNames';
import { findDeclaration } from '../packages/packages';

/**
 * Settings in the files of the `config` package and of ORMs. What
 * `custom-environment-variables` maps comes from the environment.
 */
export function configuredSettings(scope: ComponentScope): SettingFact[] {
  const mapped = usesConfig(scope)
    ? filesOf(scope, /(^|\/)config\/custom-environment-variables\.json5?$/)
    : [];
  const fromEnvironment = mapped.flatMap(file =>
    leavesOf(file).map(({ path, node }) => ({
      path,
      fact: settingFact(node.text ?? path, 'environment', node),
    })),
  );
  const known = new Set(fromEnvironment.map(({ path }) => path));
  const inFiles = [
    ...(usesConfig(scope)
      ? filesOf(scope, /(^|\/)config\/(default|production)\.json5?$/)
      : []),
    ...filesOf(scope, /(^|\/)ormconfig\.json$/),
  ].flatMap(file =>
    leavesOf(file)
      .filter(({ path, node }) => !known.has(path) && node.text)
      .map(({ path, node }) => settingFact(path, 'file', node)),
  );
  return [
    ...fromEnvironment.map(({ fact }) => fact),
    ...inFiles,
    ...sequelizeSettings(scope),
  ];
}

function usesConfig(scope: ComponentScope): boolean {
  return findDeclaration(scope, ['config', 'node-config']) !== undefined;
}

/** The production section of Sequelize's configuration. */
function sequelizeSettings(scope: ComponentScope): SettingFact[] {
  if (!findDeclaration(scope, ['sequelize', 'sequelize-cli'])) return [];
  return filesOf(scope, /(^|\/)config\/config\.json$/).flatMap(file => {
    const production = parseJson(file).get('production');
    if (!production) return [];
    const variable = production.get('use_env_variable');
    if (variable?.text) {
      return settingFact(variable.text, 'environment', variable);
    }
    return production.members
      .filter(([, node]) => node.text)
      .map(([name, node]) => settingFact(name, 'file', node));
  });
}

function settingFact(
  name: string,
  from: SettingFact['from'],
  node: JsonNode,
): SettingFact {
  return { subject: subjectOf(name), name, from, at: node.at };
}

function filesOf(scope: ComponentScope, pattern: RegExp): SourceFile[] {
  return scope
    .product(pattern)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined);
}

/** The values of a file under their dotted paths. */
function leavesOf(file: SourceFile): { path: string; node: JsonNode }[] {
  const root = file.path.endsWith('5') ? parseJson5(file) : parseJson(file);
  const leaves: { path: string; node: JsonNode }[] = [];
  const visit = (node: JsonNode, path: string) => {
    if (!node.isObject) leaves.push({ path, node });
    for (const [key, member] of node.members) {
      visit(member, path ? `${path}.${key}` : key);
    }
  };
  visit(root, '');
  return leaves;
}
