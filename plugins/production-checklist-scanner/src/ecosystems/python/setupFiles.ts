import { SourceFile } from '../../files/SourceFile';
import { DependencyFact } from '../facts';
import { Manifest } from './Manifest';
import { parseRequirement } from './requirement';

const LOCKS = ['requirements.lock', 'uv.lock', 'pylock.toml'];
/** A longer list is data, not a declaration. */
const MAX_LIST = 20_000;

/** Reads the `install_requires` of a setup.py or setup.cfg. */
export function readSetupFile(file: SourceFile): Manifest | undefined {
  const dependencies = file.path.endsWith('.py')
    ? inProgram(file)
    : inConfiguration(file);
  if (dependencies.length === 0) return undefined;
  const isProgram = file.path.endsWith('.py');
  return {
    file,
    tool: 'setuptools',
    dependencies,
    hasDevelopmentGroups: false,
    locks: LOCKS,
    bots: {
      dependabot: ['pip'],
      renovate: [isProgram ? 'pip_setup' : 'setup-cfg'],
    },
  };
}

function inProgram(file: SourceFile): DependencyFact[] {
  const start = /\binstall_requires\s*=\s*\[/.exec(file.code);
  if (!start) return [];
  const from = start.index + start[0].length;
  const list = file.code.slice(from, from + MAX_LIST);
  // A bracket in a string is an extra: `flask[async]`.
  const entry = /\s*(?:"([^"\n]*)"|'([^'\n]*)')\s*,?/y;
  const found: DependencyFact[] = [];
  for (;;) {
    const before = entry.lastIndex;
    const match = entry.exec(list);
    if (!match) return found;
    const requirement = parseRequirement(match[1] ?? match[2]);
    const at = file.at(from + before + match[0].search(/["']/));
    if (requirement) found.push({ ...requirement, at, development: false });
  }
}

function inConfiguration(file: SourceFile): DependencyFact[] {
  const lines = file.text.split('\n');
  const start = lines.findIndex(line => /^install_requires\s*=/.test(line));
  if (start < 0) return [];
  const found: DependencyFact[] = [];
  for (let index = start; index < lines.length; index += 1) {
    const line =
      index === start ? lines[index].replace(/^[^=]*=/, '') : lines[index];
    if (index > start && !/^\s+\S/.test(line)) break;
    const requirement = parseRequirement(line.replace(/#.*$/, '').trim());
    const at = { path: file.path, line: index + 1 };
    if (requirement) found.push({ ...requirement, at, development: false });
  }
  return found;
}
