import { SourceFile } from '../../files/SourceFile';
import { TomlNode, parseToml } from '../../formats/toml';
import { DependencyFact } from '../facts';
import { Manifest } from './Manifest';
import {
  normalName,
  parseRequirement,
  revisionPrecision,
  versionPrecision,
} from './requirement';

/** Lock files by the tool that writes them. */
const LOCKS: Readonly<Record<string, string[]>> = {
  poetry: ['poetry.lock'],
  pdm: ['pdm.lock', 'uv.lock', 'pylock.toml'],
  uv: ['uv.lock', 'pylock.toml'],
  hatch: ['uv.lock', 'pylock.toml', 'requirements.lock'],
  rye: ['requirements.lock', 'uv.lock'],
  pip: [
    'uv.lock',
    'pylock.toml',
    'poetry.lock',
    'pdm.lock',
    'requirements.lock',
  ],
};

/** Reads a pyproject.toml; undefined where it declares no dependencies. */
export function readPyproject(file: SourceFile): Manifest | undefined {
  const root = parseToml(file);
  const dependencies = [
    ...listed(root.get('project', 'dependencies'), false),
    ...extras(root.get('project', 'optional-dependencies')),
    ...poetryTable(root.get('tool', 'poetry', 'dependencies'), false),
    ...developmentDependencies(root),
    ...listed(root.get('tool', 'flit', 'metadata', 'requires'), false),
  ];
  if (dependencies.length === 0) return undefined;
  const sources = root.get('tool', 'uv', 'sources');
  const tool = toolOf(root);
  return {
    file,
    tool,
    dependencies: dependencies.map(dependency =>
      fromSource(dependency, sources),
    ),
    hasDevelopmentGroups: developmentDependencies(root).length > 0,
    locks: LOCKS[tool],
    bots: {
      dependabot: tool === 'uv' ? ['uv', 'pip'] : ['pip'],
      renovate: tool === 'poetry' ? ['poetry'] : ['pep621'],
    },
  };
}

function toolOf(root: TomlNode): string {
  const named = ['poetry', 'pdm', 'uv', 'rye', 'hatch'].find(tool =>
    root.get('tool', tool),
  );
  if (named) return named;
  const backend = root.get('build-system', 'build-backend')?.text ?? '';
  const made = /^(poetry|pdm|uv|hatch)/.exec(backend)?.[1];
  return made === 'hatch' || !made ? 'pip' : made;
}

function developmentDependencies(root: TomlNode): DependencyFact[] {
  const poetry = root.get('tool', 'poetry');
  const groups = root.get('dependency-groups')?.members ?? [];
  return [
    ...groups.flatMap(([, group]) => listed(group, true)),
    ...listed(root.get('tool', 'uv', 'dev-dependencies'), true),
    ...listed(root.get('tool', 'rye', 'dev-dependencies'), true),
    ...extras(root.get('tool', 'pdm', 'dev-dependencies')),
    ...poetryTable(poetry?.get('dev-dependencies'), true),
    ...(poetry?.get('group')?.members ?? []).flatMap(([, group]) =>
      poetryTable(group.get('dependencies'), true),
    ),
  ];
}

function listed(
  list: TomlNode | undefined,
  development: boolean,
): DependencyFact[] {
  return (list?.items ?? []).flatMap(({ text, at }) => {
    const requirement = text === undefined ? undefined : parseRequirement(text);
    return requirement ? [{ ...requirement, at, development }] : [];
  });
}

/** Optional groups are for who asks for them. */
function extras(table: TomlNode | undefined): DependencyFact[] {
  return (table?.members ?? []).flatMap(([, list]) => listed(list, true));
}

function poetryTable(
  table: TomlNode | undefined,
  development: boolean,
): DependencyFact[] {
  return (table?.members ?? [])
    .filter(([name]) => name.toLowerCase() !== 'python')
    .map(([name, value]) => ({
      name: normalName(name),
      at: value.at,
      development,
      ...poetryRequirement(value),
    }));
}

function poetryRequirement(
  value: TomlNode,
): Pick<DependencyFact, 'requirement' | 'precision'> {
  const [first] = value.items;
  if (first) return poetryRequirement(first);
  const version = value.text ?? value.get('version')?.text ?? '';
  if (value.get('path')) return { requirement: version, precision: 'local' };
  const git = value.get('git')?.text;
  if (git) {
    const revision = value.get('rev')?.text ?? value.get('tag')?.text;
    return {
      requirement: revision ? `${git}@${revision}` : git,
      precision: revisionPrecision(revision),
    };
  }
  const isExact = /^\s*\d[\w.+!-]*\s*$/.test(version) && !/[x*]/.test(version);
  return {
    requirement: version,
    precision: isExact ? 'exact' : versionPrecision(version),
  };
}

/** `[tool.uv.sources]` says where a package comes from instead. */
function fromSource(
  dependency: DependencyFact,
  sources: TomlNode | undefined,
): DependencyFact {
  const source = sources?.members.find(
    ([name]) => normalName(name) === dependency.name,
  )?.[1];
  if (!source) return dependency;
  if (source.get('workspace') || source.get('path')) {
    return { ...dependency, precision: 'local' };
  }
  if (!source.get('git')) return dependency;
  const revision = source.get('rev')?.text ?? source.get('tag')?.text;
  return {
    ...dependency,
    requirement: source.get('git')?.text ?? '',
    precision: revisionPrecision(revision),
  };
}
