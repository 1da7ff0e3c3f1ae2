import { SourceFile } from '../../files/SourceFile';
import { DependencyFact } from '../facts';
import { Manifest } from './Manifest';
import { normalName, parseRequirement } from './requirement';

/** Reads a conda environment file; undefined where it names no packages. */
export function readCondaEnvironment(file: SourceFile): Manifest | undefined {
  const lines = file.text.split(/\r?\n/);
  const start = lines.findIndex(line => /^dependencies:/.test(line));
  if (start < 0) return undefined;
  const dependencies: DependencyFact[] = [];
  let inPip = false;
  for (let index = start + 1; index < lines.length; index += 1) {
    const line = lines[index].replace(/(^|\s)#.*$/, '');
    if (/^\S/.test(line) && !line.startsWith('-')) break;
    if (/^\s*-\s*pip:\s*$/.test(line)) inPip = true;
    const item = /^\s*-\s*['"]?([^'"]+?)['"]?\s*$/.exec(line)?.[1];
    if (!item || item === 'pip:') continue;
    const at = { path: file.path, line: index + 1 };
    const dependency = inPip ? parseRequirement(item) : condaPackage(item);
    if (dependency)
      dependencies.push({ ...dependency, at, development: false });
  }
  if (dependencies.length === 0) return undefined;
  return {
    file,
    tool: 'conda',
    dependencies,
    hasDevelopmentGroups: false,
    locks: ['conda-lock.yml', 'conda-linux-64.lock', 'pixi.lock'],
    bots: { dependabot: ['conda'], renovate: ['conda'] },
  };
}

/** `numpy=1.26.4=py311_0`, `conda-forge::flask>=2`. */
function condaPackage(item: string) {
  const match = /^(?:[\w.-]+::)?([\w.-]+)\s*(.*)$/.exec(item);
  if (!match || /^(python|pip)$/.test(match[1])) return undefined;
  const requirement = match[2].trim();
  const isExact = /^={1,2}\s*\d+\.\d+[^\s*<>|,]*$/.test(requirement);
  return {
    name: normalName(match[1]),
    requirement,
    precision: isExact ? ('exact' as const) : ('range' as const),
  };
}
