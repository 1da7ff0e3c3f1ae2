import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';
import { folderOf } from '../../files/paths';

/** A go.mod. */
export interface GoModule {
  file: SourceFile;
  folder: string;
  /** Its module path: `github.com/acme/orders`. */
  path: string;
  requirements: GoRequirement[];
  /** Module paths that a directory of the repository stands in for. */
  localReplacements: ReadonlyMap<string, string>;
}

export interface GoRequirement {
  path: string;
  version: string;
  /** Needed by another module only. */
  indirect: boolean;
  at: Evidence;
}

const BLOCK = /^(require|replace|exclude|retract|tool|use)\s*\($/;
const REPLACEMENT = /^(\S+)(?:\s+v\S+)?\s*=>\s*(\S+)/;

const modules = new WeakMap<SourceFile, GoModule>();

/** Reads a go.mod. Read once per file. */
export function readGoModule(file: SourceFile): GoModule {
  let module = modules.get(file);
  if (!module) {
    module = read(file);
    modules.set(file, module);
  }
  return module;
}

function read(file: SourceFile): GoModule {
  const requirements: GoRequirement[] = [];
  const localReplacements = new Map<string, string>();
  let path = '';
  for (const { verb, rest, comment, line } of statementsOf(file)) {
    const [name, version = ''] = rest.split(/\s+/).map(unquoted);
    if (verb === 'module') path = name;
    if (verb === 'require' && version) {
      const indirect = /^\s*indirect\b/.test(comment);
      const at = { path: file.path, line };
      requirements.push({ path: name, version, indirect, at });
    }
    const [, from, to] = (verb === 'replace' && REPLACEMENT.exec(rest)) || [];
    if (from && to && /^["`]?\.{1,2}(\/|$)/.test(to)) {
      localReplacements.set(unquoted(from), unquoted(to));
    }
  }
  const folder = folderOf(file.path);
  return { file, folder, path, requirements, localReplacements };
}

/** The statements of a go.mod or go.work, those of blocks one by one. */
export function* statementsOf(file: SourceFile) {
  let block = '';
  for (const [index, text] of file.lines.entries()) {
    const slashes = text.indexOf('//');
    const comment = slashes < 0 ? '' : text.slice(slashes + 2);
    const code = (slashes < 0 ? text : text.slice(0, slashes)).trim();
    const [, opened] = BLOCK.exec(code) ?? [];
    if (opened) block = opened;
    else if (code === ')') block = '';
    else if (code) {
      const verb = block || code.split(/\s+/, 1)[0];
      const rest = block ? code : code.slice(verb.length).trim();
      yield { verb, rest, comment, line: index + 1 };
    }
  }
}

function unquoted(word: string): string {
  return word.replace(/^["`]|["`]$/g, '');
}
