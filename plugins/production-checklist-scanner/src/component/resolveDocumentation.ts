import { SourceFile } from '../files/SourceFile';
import { folderOf } from '../files/paths';
import { ComponentScope } from './ComponentScope';
import { Documentation } from './Documentation';

const README = /(^|\/)readme(\.[\w-]+)*$/i;
const DOCUMENT = /\.(md|markdown|mdx|adoc|asciidoc|rst|txt)$/i;
/** Enough for a README that is a table of contents. */
const MAX_LINKED = 20;

/** Finds the READMEs that speak for a component and what they link to. */
export function resolveDocumentation(scope: ComponentScope): Documentation {
  const { tree, directories } = scope;
  const readmes = directories.flatMap(folder =>
    tree.paths
      .filter(path => folderOf(path) === folder && README.test(path))
      .map(path => tree.read(path))
      .filter((file): file is SourceFile => file !== undefined),
  );
  const linked = new Map<string, SourceFile>();
  for (const readme of readmes) {
    for (const path of localLinks(readme)) {
      if (linked.size >= MAX_LINKED) break;
      const file = DOCUMENT.test(path) ? tree.read(path) : undefined;
      if (file && !readmes.includes(file)) linked.set(path, file);
    }
  }
  return { readmes, linked: [...linked.values()] };
}

/** Targets of Markdown, AsciiDoc and reStructuredText links in the repository. */
function localLinks(file: SourceFile): string[] {
  const patterns = [
    /\]\(\s*<?([^)\s>#]+)/g,
    /^\s*\[[^\]]+\]:\s*<?([^\s>#]+)/gm,
    /(?:link|xref|include)::?([^[\s#]+)\[/g,
    /`[^`<]*<([^>#\s]+)>`_/g,
  ];
  return patterns
    .flatMap(pattern => [...file.text.matchAll(pattern)].map(match => match[1]))
    .filter(link => !/^[a-z][\w+.-]*:/i.test(link))
    .map(link => resolveLink(folderOf(file.path), link))
    .filter((path): path is string => path !== undefined);
}

function resolveLink(folder: string, link: string): string | undefined {
  const parts = link.startsWith('/') || !folder ? [] : folder.split('/');
  for (const part of link.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else parts.push(part);
  }
  return parts.join('/');
}
