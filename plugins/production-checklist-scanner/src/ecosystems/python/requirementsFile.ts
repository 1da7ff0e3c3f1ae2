import { Evidence } from 'backstage-plugin-production-checklist-common';
import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { folderOf, join } from '../../files/paths';
import { Requirement, parseRequirement } from './requirement';

export interface RequirementLine extends Requirement {
  at: Evidence;
}

/** A requirements file with the ones it includes. */
export interface RequirementsFile {
  file: SourceFile;
  lines: RequirementLine[];
  /** Files that `-r` names. */
  includes: string[];
  /** Files that `-c` names. */
  constraints: SourceFile[];
  /** Whether every line carries a hash, or pip is told to require them. */
  hashed: boolean;
}

/** Includes of includes deeper than this are not followed. */
const MAX_DEPTH = 5;

/** Reads a requirements file and what it includes by `-r`. */
export function readRequirements(
  tree: FileTree,
  file: SourceFile,
  depth = 0,
): RequirementsFile {
  const read: RequirementsFile = {
    file,
    lines: [],
    includes: [],
    constraints: [],
    hashed: false,
  };
  const joined = file.text.replace(/\\\r?\n/g, match =>
    ' '.repeat(match.length),
  );
  let offset = 0;
  let allHashed = true;
  for (const raw of joined.split('\n')) {
    const at = file.at(offset);
    offset += raw.length + 1;
    const text = raw.replace(/(^|\s)#.*$/, '').trim();
    if (!text) continue;
    if (/^--require-hashes\b/.test(text)) read.hashed = true;
    const included = /^(-r|--requirement)[\s=]*(\S+)/.exec(text);
    const constrained = /^(-c|--constraint)[\s=]*(\S+)/.exec(text);
    if (included && depth < MAX_DEPTH) {
      const other = resolve(tree, file, included[2]);
      const inner = other && readRequirements(tree, other, depth + 1);
      if (other) read.includes.push(other.path, ...(inner?.includes ?? []));
      read.lines.push(...(inner?.lines ?? []));
      read.constraints.push(...(inner?.constraints ?? []));
    }
    if (constrained) {
      const other = resolve(tree, file, constrained[2]);
      if (other) read.constraints.push(other);
    }
    const editable = /^(?:-e|--editable)[\s=]*(\S+)/.exec(text);
    if (text.startsWith('-') && !editable) continue;
    const requirement = parseRequirement(editable ? editable[1] : text);
    if (!requirement) continue;
    if (!/--hash=/.test(text)) allHashed = false;
    read.lines.push({ ...requirement, at });
  }
  read.hashed ||= allHashed && read.lines.length > 0;
  return read;
}

/** Whether the file says of each package which version it is. */
export function isPinned(
  tree: FileTree,
  { lines, constraints, hashed }: RequirementsFile,
): boolean {
  const held = new Set(
    constraints
      .flatMap(file => readRequirements(tree, file).lines)
      .filter(({ precision }) => precision === 'exact')
      .map(({ name }) => name),
  );
  return (
    hashed ||
    lines.every(
      ({ name, precision }) =>
        precision === 'exact' || precision === 'local' || held.has(name),
    )
  );
}

function resolve(
  tree: FileTree,
  from: SourceFile,
  target: string,
): SourceFile | undefined {
  const parts = folderOf(from.path).split('/').filter(Boolean);
  for (const part of target.replace(/^["']|["']$/g, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  const path = join(
    parts.slice(0, -1).join('/'),
    parts[parts.length - 1] ?? '',
  );
  return path === from.path ? undefined : tree.read(path);
}
