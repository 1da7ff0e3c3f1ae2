import JSON5 from 'json5';
import picomatch from 'picomatch';
import { FileTree } from '../files/FileTree';
import { SourceFile } from '../files/SourceFile';
import { UnreadableFileError } from '../formats/UnreadableFileError';
import { ManifestPlace, UpdateBot } from './UpdateBot';

/** In the order in which Renovate looks for its configuration. */
const PATHS = [
  'renovate.json',
  'renovate.json5',
  '.github/renovate.json',
  '.github/renovate.json5',
  '.gitlab/renovate.json',
  '.gitlab/renovate.json5',
  '.renovaterc',
  '.renovaterc.json',
  '.renovaterc.json5',
];

type Settings = Record<string, unknown>;

/**
 * Renovate looks after every manager and directory unless it is told not to.
 * A preset from outside the repository is taken to keep that.
 */
export function renovate(tree: FileTree): UpdateBot | undefined {
  const found = readSettings(tree);
  if (!found) return undefined;
  const { file, settings } = found;
  return {
    name: 'Renovate',
    at: { path: file.path },
    covers: manifest =>
      isCovered(settings, manifest)
        ? { path: file.path, line: lineFor(file, manifest) }
        : undefined,
  };
}

function readSettings(
  tree: FileTree,
): { file: SourceFile; settings: Settings } | undefined {
  for (const path of PATHS) {
    const file = tree.read(path);
    if (file) return { file, settings: asSettings(parse(file)) };
  }
  const manifest = tree.read('package.json');
  if (!manifest?.text.includes('"renovate"')) return undefined;
  const { renovate: settings } = asSettings(parse(manifest));
  return settings === undefined
    ? undefined
    : { file: manifest, settings: asSettings(settings) };
}

function parse(file: SourceFile): unknown {
  try {
    return JSON5.parse(file.text);
  } catch (error) {
    const { lineNumber, message } = error as SyntaxError & {
      lineNumber?: number;
    };
    throw new UnreadableFileError(file.path, lineNumber, message);
  }
}

function isCovered(settings: Settings, manifest: ManifestPlace): boolean {
  return (
    settings.enabled !== false &&
    !matchesAny(settings.ignorePaths, manifest.path) &&
    (strings(settings.includePaths).length === 0 ||
      matchesAny(settings.includePaths, manifest.path)) &&
    manifest.bots.renovate.some(manager => isManaged(settings, manager))
  );
}

function isManaged(settings: Settings, manager: string): boolean {
  const managers = strings(settings.enabledManagers);
  if (managers.length && !managers.includes(manager)) return false;
  if (asSettings(settings[manager]).enabled === false) return false;
  const rules = Array.isArray(settings.packageRules)
    ? settings.packageRules.map(asSettings)
    : [];
  return !rules.some(rule => switchesOff(rule, manager));
}

/** A rule for a whole manager; one for single packages leaves the others. */
function switchesOff(rule: Settings, manager: string): boolean {
  const conditions = Object.keys(rule).filter(key => key.startsWith('match'));
  const managers = strings(rule.matchManagers);
  return (
    rule.enabled === false &&
    conditions.every(key => key === 'matchManagers') &&
    (conditions.length === 0 || managers.includes(manager))
  );
}

function matchesAny(patterns: unknown, path: string): boolean {
  return strings(patterns).some(
    pattern =>
      path.startsWith(pattern) ||
      picomatch.isMatch(path, pattern, { dot: true }),
  );
}

/** The manager's own settings, else the presets, else the first line. */
function lineFor(file: SourceFile, { bots }: ManifestPlace): number {
  const index = [...bots.renovate, 'extends']
    .map(key => file.lines.findIndex(line => line.includes(key)))
    .find(line => line >= 0);
  return (index ?? 0) + 1;
}

function asSettings(value: unknown): Settings {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Settings)
    : {};
}

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : [];
}
