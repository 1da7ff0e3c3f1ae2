import { SourceFile } from '../../files/SourceFile';
import { TomlNode, parseToml } from '../../formats/toml';
import { DependencyFact } from '../facts';
import { Manifest } from './Manifest';
import { normalName, revisionPrecision, versionPrecision } from './requirement';

/** Reads a Pipfile; undefined where it names no packages. */
export function readPipfile(file: SourceFile): Manifest | undefined {
  const root = parseToml(file);
  const development = packagesIn(root.get('dev-packages'), true);
  const dependencies = [
    ...packagesIn(root.get('packages'), false),
    ...development,
  ];
  if (dependencies.length === 0) return undefined;
  return {
    file,
    tool: 'pipenv',
    dependencies,
    hasDevelopmentGroups: development.length > 0,
    locks: ['Pipfile.lock'],
    bots: { dependabot: ['pip'], renovate: ['pipenv'] },
  };
}

function packagesIn(
  table: TomlNode | undefined,
  development: boolean,
): DependencyFact[] {
  return (table?.members ?? []).map(([name, value]) => {
    const revision = value.get('ref')?.text;
    const version = value.text ?? value.get('version')?.text ?? '';
    const git = value.get('git')?.text;
    const local = value.get('path') ?? value.get('file');
    const precision = git
      ? revisionPrecision(revision)
      : versionPrecision(version);
    return {
      name: normalName(name),
      requirement: git ?? version,
      at: value.at,
      development,
      precision: local ? 'local' : precision,
    };
  });
}
