import { DependencyFact } from '../facts';

type Precision = DependencyFact['precision'];

/** A commit, or a tag that names a version. */
const FIXED_REVISION = /^([0-9a-f]{7,40}|[\w/.-]*?v?\d+(\.\d+)+[\w.+-]*)$/i;

/** A requirement as pip reads it: `flask[async]>=3; python_version < "4"`. */
export interface Requirement {
  /** Normalised: lower case, dashes. */
  name: string;
  requirement: string;
  precision: Precision;
}

/** `Flask_SQLAlchemy` and `flask-sqlalchemy` are one package. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** Reads one PEP 508 requirement; undefined where the text is none. */
export function parseRequirement(text: string): Requirement | undefined {
  const [spec] = text.split(/\s;|;\s|\s--/);
  const url = urlRequirement(spec.trim());
  if (url) return url;
  const match = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(.*)$/.exec(
    spec.replace(/;.*$/, '').trim(),
  );
  if (!match) return undefined;
  const [, name, version] = match;
  const direct = /^@\s*(\S+)/.exec(version);
  const requirement = version.replace(/^\(|\)$/g, '').trim();
  return {
    name: normalName(name),
    requirement: direct ? direct[1] : requirement,
    precision: direct ? urlPrecision(direct[1]) : versionPrecision(requirement),
  };
}

/** How exactly a PEP 440 specifier names a version. */
export function versionPrecision(specifier: string): Precision {
  return specifier.split(',').some(part => /^\s*===?\s*[^\s*]+\s*$/.test(part))
    ? 'exact'
    : 'range';
}

/** How exactly a Git reference names a revision. */
export function revisionPrecision(revision: string | undefined): Precision {
  return revision && FIXED_REVISION.test(revision) ? 'exact' : 'floating';
}

function urlRequirement(text: string): Requirement | undefined {
  const isLocal = /^(\.{0,2}\/|\.$|\.\[|file:)/.test(text);
  if (!isLocal && !/^[a-z][a-z+]*:\/\//i.test(text)) return undefined;
  const egg = /[#&]egg=([\w.-]+)/.exec(text)?.[1];
  const last =
    text
      .replace(/[#?].*$/, '')
      .split('/')
      .pop() ?? text;
  return {
    name: normalName(
      egg ?? last.replace(/(@[^@]*|\.git|\.whl|\.tar\.gz|\.zip)+$/, ''),
    ),
    requirement: text,
    precision: urlPrecision(text),
  };
}

function urlPrecision(url: string): Precision {
  if (/^(\.{0,2}\/|\.|file:)/.test(url)) return 'local';
  const plain = url.replace(/[#?].*$/, '');
  if (/^(git|hg|svn|bzr)\+/.test(url)) {
    const at = plain.lastIndexOf('@');
    const isRevision =
      at > plain.lastIndexOf('://') + 3 && !/^[^/]*:/.test(plain.slice(at + 1));
    return revisionPrecision(isRevision ? plain.slice(at + 1) : undefined);
  }
  return /\d+\.\d+|[0-9a-f]{7,40}/i.test(plain) ? 'exact' : 'floating';
}
