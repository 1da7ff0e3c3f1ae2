import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';
import { DependencyFact } from '../facts';

export interface Gem extends DependencyFact {
  /** The groups it is in; empty for those that are always loaded. */
  groups: string[];
}

const GEM = /^\s*gem[\s(]+["']([\w.-]+)["']\s*(?:,\s*(.*))?$/;
const GROUP = /^\s*group[\s(]+(.+?)\)?\s+do\b/;
const FIXED_REVISION =
  /\b(?:ref|tag|revision)(?::|\s*=>|["']\s*=>)\s*["'][^"']+["']/;
/** Groups that a production image has no use for. */
const DEVELOPMENT =
  /^(development|test|dev|ci|lint|linting|rubocop|doc\w*|tools?|cucumber|staging|local|debug\w*)$/;

/** The gems that a Gemfile names. */
export function readGemfile(file: SourceFile): Gem[] {
  const gems: Gem[] = [];
  /** What each open block adds: groups, a source for its gems, or nothing. */
  const blocks: { groups?: string[]; options?: string }[] = [];
  const lines = joined(file.text);
  for (const { text, line } of lines) {
    const group = GROUP.exec(text);
    const source = /^\s*(git|github|path)[\s(]+(.+?)\)?\s+do\b/.exec(text);
    if (group) blocks.push({ groups: symbols(group[1]) });
    else if (source) blocks.push({ options: `${source[1]}: ${source[2]}` });
    else if (
      /\bdo\s*(\|[^|]*\|)?\s*$|^\s*(if|unless|case|begin|def)\b/.test(text)
    )
      blocks.push({});
    else if (/^\s*end\b/.test(text)) blocks.pop();
    const gem = GEM.exec(text);
    if (!gem) continue;
    const outer = blocks.flatMap(({ options }) => options ?? []);
    const options = [gem[2] ?? '', ...outer].join(', ');
    const groups = [
      ...blocks.flatMap(block => block.groups ?? []),
      ...groupsIn(options),
    ];
    gems.push({
      name: gem[1],
      ...requirementOf(options),
      at: { path: file.path, line },
      groups,
      development:
        groups.length > 0 && groups.every(name => DEVELOPMENT.test(name)),
    });
  }
  return gems;
}

/** Whether a Gemfile takes its gems from the gemspec beside it. */
export function usesGemspec(file: SourceFile): Evidence | undefined {
  const index = file.lines.findIndex(line => /^\s*gemspec\b/.test(line));
  return index < 0 ? undefined : { path: file.path, line: index + 1 };
}

/** The gems that a gemspec adds. */
export function readGemspec(file: SourceFile): Gem[] {
  return file.lines.flatMap((text, index): Gem[] => {
    const match =
      /^\s*\w+\.add(_runtime|_development)?_dependency[\s(]+["']([\w.-]+)["']\s*(?:,\s*(.*?))?\)?\s*$/.exec(
        text,
      );
    if (!match) return [];
    return [
      {
        name: match[2],
        ...requirementOf(match[3] ?? ''),
        at: { path: file.path, line: index + 1 },
        groups: [],
        development: match[1] === '_development',
      },
    ];
  });
}

/** The versions that a Gemfile.lock holds. */
export function readLockedVersions(
  file: SourceFile,
): Map<string, { version: string; at: Evidence }> {
  const versions = new Map<string, { version: string; at: Evidence }>();
  file.lines.forEach((text, index) => {
    const match = /^ {4}([\w.-]+) \(([^)]+)\)$/.exec(text);
    if (match && !versions.has(match[1])) {
      versions.set(match[1], {
        version: match[2],
        at: { path: file.path, line: index + 1 },
      });
    }
  });
  return versions;
}

function requirementOf(
  options: string,
): Pick<DependencyFact, 'requirement' | 'precision'> {
  const versions = [...options.matchAll(/(?:^|,\s*|\[\s*)["']([^"']*)["']/g)]
    .map(match => match[1])
    .filter(text => /^\s*(~>|>=|<=|!=|=|<|>)?\s*\d/.test(text));
  const requirement = versions.join(', ');
  if (/\bpath(?::|\s*=>)/.test(options))
    return { requirement, precision: 'local' };
  if (/\b(?:git|github|gitlab|bitbucket|gist)(?::|\s*=>)/.test(options)) {
    return {
      requirement: requirement || 'from git',
      precision: FIXED_REVISION.test(options) ? 'exact' : 'floating',
    };
  }
  const isExact = versions.some(text => /^\s*=?\s*\d[\w.-]*\s*$/.test(text));
  return { requirement, precision: isExact ? 'exact' : 'range' };
}

function groupsIn(options: string): string[] {
  const match = /\bgroups?(?::|\s*=>)\s*(\[[^\]]*\]|:\w+|["']\w+["'])/.exec(
    options,
  );
  return match ? symbols(match[1]) : [];
}

/** `:development, :test` or `%i[development test]`. */
function symbols(text: string): string[] {
  const list = /%[iw][[({]([^\])}]*)/.exec(text);
  if (list) return list[1].split(/\s+/).filter(Boolean);
  return [...text.matchAll(/:(\w+)|["'](\w+)["']/g)].map(
    match => match[1] ?? match[2],
  );
}

/** Lines without comments; one that ends in a comma goes on. */
function joined(text: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = [];
  let open: { text: string; line: number } | undefined;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.replace(/(^|\s)#(?!\{).*$/, '').trimEnd();
    if (open) {
      if (!line.trim()) return;
      open.text += ` ${line.trim()}`;
    } else open = { text: line, line: index + 1 };
    if (/,$/.test(line) && open.text.length < 4000) return;
    lines.push(open);
    open = undefined;
  });
  if (open) lines.push(open);
  return lines;
}
