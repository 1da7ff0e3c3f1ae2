import { Evidence } from 'backstage-plugin-production-checklist-common';
import { FileTree } from '../../files/FileTree';
import { SourceFile } from '../../files/SourceFile';
import { RE2JS } from 're2js';
import { resolvePath } from '../../images/paths';
import { UnreadableFileError } from '../UnreadableFileError';
import { Located, locate, locateIn, parseYaml } from '../yaml';
import { entriesOf } from './Kustomization';
import { jsonPatch } from './jsonPatch';
import { mergePatch } from './mergePatch';

/** A patch, and the resources that it is for. */
export interface Patch {
  /** Operations of JSON 6902, or a strategic-merge patch. */
  content: Located;
  isFor(resource: Located): boolean;
}

/** Every patch of a kustomization, in the order in which they are applied. */
export function patchesOf(
  tree: FileTree,
  folder: string,
  root: Located,
): Patch[] {
  const merged = entriesOf(root, 'patchesStrategicMerge', 'patches').flatMap(
    entry =>
      entry.text === undefined
        ? []
        : textsOf(tree, folder, entry).map(content => ({
            content,
            isFor: (resource: Located) => isSame(resource, content),
          })),
  );
  const targeted = entriesOf(root, 'patches', 'patchesJson6902').flatMap(
    entry => (entry.map ? patchesIn(tree, folder, entry) : []),
  );
  return [...merged, ...targeted];
}

/** The paths of files that a kustomization uses as patches. */
export function patchPaths(folder: string, root: Located): string[] {
  return entriesOf(
    root,
    'patchesStrategicMerge',
    'patches',
    'patchesJson6902',
  ).flatMap(
    entry =>
      resolvePath(folder, entry.text ?? entry.get('path')?.text ?? '') || [],
  );
}

export function applyPatch(
  resource: Located,
  { content, isFor }: Patch,
): Located | undefined {
  if (!isFor(resource)) return resource;
  if (content.list) return jsonPatch(resource, content.list);
  if (content.get('$patch')?.text === 'delete') return undefined;
  return mergePatch(resource, withoutIdentity(content));
}

function patchesIn(tree: FileTree, folder: string, entry: Located): Patch[] {
  const written = entry.get('patch') ?? entry.get('path');
  if (!written) return [];
  const target = entry.get('target');
  return textsOf(tree, folder, written).map(content => ({
    content,
    isFor: resource =>
      target ? isTarget(resource, target) : isSame(resource, content),
  }));
}

/** The documents of a patch that stands in a file, or in the entry itself. */
function textsOf(tree: FileTree, folder: string, entry: Located): Located[] {
  const text = entry.text ?? '';
  if (
    text.includes('\n') ||
    text.trimStart().startsWith('[') ||
    /^\s*\{/.test(text)
  ) {
    return inlineDocuments(text, entry.at);
  }
  const path = resolvePath(folder, text);
  const file = path === undefined ? undefined : tree.read(path);
  return file ? parseYaml(file).map(node => locateIn(file.path, node)) : [];
}

/** A block of text begins on the line after its key. */
function inlineDocuments(text: string, at: Evidence): Located[] {
  try {
    return parseYaml(new SourceFile(at.path, text)).map(node =>
      locate(node, line => ({ path: at.path, line: (at.line ?? 1) + line })),
    );
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new UnreadableFileError(at.path, at.line, error.message);
  }
}

function isSame(resource: Located, patch: Located): boolean {
  const name = (of: Located) => of.get('metadata', 'name')?.text;
  return (
    resource.get('kind')?.text === patch.get('kind')?.text &&
    (name(resource) === name(patch) || originalName(resource) === name(patch))
  );
}

/** A target names what it wants by patterns; what it leaves out is free. */
function isTarget(resource: Located, target: Located): boolean {
  const { kind, name, labelSelector } = {
    kind: target.get('kind')?.text,
    name: target.get('name')?.text,
    labelSelector: target.get('labelSelector')?.text,
  };
  const names = [
    resource.get('metadata', 'name')?.text ?? '',
    originalName(resource) ?? '',
  ];
  return (
    (kind === undefined || matches(kind, [resource.get('kind')?.text ?? ''])) &&
    (name === undefined || matches(name, names)) &&
    (labelSelector === undefined || hasLabels(resource, labelSelector))
  );
}

function matches(pattern: string, texts: readonly string[]): boolean {
  try {
    const expression = RE2JS.compile(`^(?:${pattern})$`);
    return texts.some(text => expression.matcher(text).find());
  } catch {
    return texts.includes(pattern);
  }
}

/** Longer than any selector that a person writes. */
const MAX_SELECTOR = 1_000;

function hasLabels(resource: Located, selector: string): boolean {
  return (
    selector.length <= MAX_SELECTOR &&
    selector.split(',').every(term => {
      const [, key, equals, value] =
        /^\s*([^=!\s]+)\s*(==?|!=)?\s*(\S*)\s*$/.exec(term) ?? [];
      if (key === undefined) return false;
      const label = resource.get('metadata', 'labels', key)?.text;
      if (equals === undefined) return label !== undefined;
      return (label === value) === (equals !== '!=');
    })
  );
}

/** Set where a prefix or suffix has changed a name; patches use the old one. */
export const ORIGINAL_NAME = '\0name';

function originalName(resource: Located): string | undefined {
  return resource.get('metadata', ORIGINAL_NAME)?.text;
}

/** Names say which resource is meant, and are no change of it. */
function withoutIdentity(patch: Located): Located {
  const { map } = patch;
  const metadata = patch.get('metadata');
  if (!map || !metadata?.map) return patch;
  const named = new Map(metadata.map);
  named.delete('name');
  named.delete('namespace');
  return new Located(
    new Map([...map, ['metadata', new Located(named, metadata.at)]]),
    patch.at,
  );
}
