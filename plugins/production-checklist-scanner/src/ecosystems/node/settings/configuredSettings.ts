import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { JsonNode, parseJson, parseJson5 } from '../../../formats/json';
import { YamlNode, parseYaml } from '../../../formats/yaml';
import { SettingFact } from '../../facts';
import { subjectOf } from '../../shared/settingNames';
import { findDeclaration } from '../packages/packages';

/** A value of a configuration file, under its dotted path. */
interface ConfiguredValue {
  path: string;
  text: string;
  at: Evidence;
}

/**
 * Settings in the files of the `config` package and of ORMs. What
 * `custom-environment-variables` maps comes from the environment.
 */
export function configuredSettings(scope: ComponentScope): SettingFact[] {
  const mapped = usesConfig(scope)
    ? valuesIn(
        scope,
        /(^|\/)config\/custom-environment-variables\.(json5?|ya?ml)$/,
      )
    : [];
  const known = new Set(
    mapped.map(({ path }) => path.replace(/\.__name$/, '')),
  );
  const fixed = [
    ...(usesConfig(scope)
      ? valuesIn(scope, /(^|\/)config\/(default|production)\.(json5?|ya?ml)$/)
      : []),
    ...valuesIn(scope, /(^|\/)ormconfig\.json$/),
  ].filter(({ path }) => !known.has(path));
  return [
    ...mapped.map(({ text, at }) => settingFact(text, 'environment', at)),
    ...fixed.map(({ path, at }) => settingFact(path, 'file', at)),
    ...sequelizeSettings(scope),
  ];
}

function usesConfig(scope: ComponentScope): boolean {
  return findDeclaration(scope, ['config', 'node-config']) !== undefined;
}

/** The production section of Sequelize's configuration. */
function sequelizeSettings(scope: ComponentScope): SettingFact[] {
  if (!findDeclaration(scope, ['sequelize', 'sequelize-cli'])) return [];
  const production = valuesIn(scope, /(^|\/)config\/config\.json$/).filter(
    ({ path }) => path.startsWith('production.'),
  );
  const variable = production.find(({ path }) =>
    path.endsWith('.use_env_variable'),
  );
  if (variable) return [settingFact(variable.text, 'environment', variable.at)];
  return production.map(({ path, at }) =>
    settingFact(path.slice('production.'.length), 'file', at),
  );
}

function settingFact(
  name: string,
  from: SettingFact['from'],
  at: Evidence,
): SettingFact {
  return { subject: subjectOf(name), name, from, at };
}

function valuesIn(scope: ComponentScope, files: RegExp): ConfiguredValue[] {
  return scope
    .product(files)
    .map(path => scope.tree.read(path))
    .filter((file): file is SourceFile => file !== undefined)
    .flatMap(file => {
      if (/\.ya?ml$/.test(file.path)) {
        return parseYaml(file).flatMap(root => yamlValues(file, root));
      }
      const parse = file.path.endsWith('5') ? parseJson5 : parseJson;
      return jsonValues(parse(file), '');
    });
}

function jsonValues(node: JsonNode, path: string): ConfiguredValue[] {
  const { text, at } = node;
  if (text) return [{ path, text, at }];
  return node.members.flatMap(([key, member]) =>
    jsonValues(member, path ? `${path}.${key}` : key),
  );
}

/** More than any configuration holds; an alias can stand for any number. */
const MAX_YAML_NODES = 2000;

function yamlValues(file: SourceFile, root: YamlNode): ConfiguredValue[] {
  const values: ConfiguredValue[] = [];
  const open = [{ node: root, path: '' }];
  for (let at = 0; at < open.length && at < MAX_YAML_NODES; at += 1) {
    const { node, path } = open[at];
    for (const { key, line, value } of node.entries) {
      const inner = path ? `${path}.${key}` : key;
      const text = value.string;
      if (text) {
        values.push({ path: inner, text, at: { path: file.path, line } });
      } else open.push({ node: value, path: inner });
    }
  }
  return values;
}
