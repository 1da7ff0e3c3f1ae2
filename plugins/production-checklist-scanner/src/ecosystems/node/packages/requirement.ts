import semver from 'semver';
import { DependencyFact } from '../../facts';

type Precision = DependencyFact['precision'];

const GIT =
  /^(git[+:@]|github:|gitlab:|bitbucket:|gist:|ssh:|[\w.-]+\/[\w.-]+(#|$))|^https?:[^#]*\.git(#|$)/;
/** A commit, or a tag that names a version. */
const FIXED_COMMITTISH = /^([0-9a-f]{7,40}|[\w/.@-]*?v?\d+(\.\d+)+[\w.+-]*)$/i;

/** How exactly a requirement of a package.json names what it wants. */
export function precisionOf(requirement: string): Precision {
  const text = requirement.trim();
  if (/^(file|link|portal|workspace):/.test(text)) return 'local';
  if (text.startsWith('patch:')) {
    return precisionOf(patched(text));
  }
  if (text.startsWith('npm:')) return precisionOf(versionOf(text.slice(4)));
  if (GIT.test(text)) return gitPrecision(text);
  if (/^https?:/.test(text)) {
    return /\d+\.\d+|[0-9a-f]{7,40}/i.test(text) ? 'exact' : 'floating';
  }
  return semver.valid(text.replace(/^=/, '')) ? 'exact' : 'range';
}

function gitPrecision(text: string): Precision {
  const hash = text.indexOf('#');
  const committish = hash < 0 ? '' : text.slice(hash + 1);
  const wanted = committish.replace(/^(commit|tag|semver)[=:]/, '');
  return FIXED_COMMITTISH.test(wanted) || committish.startsWith('semver:')
    ? 'exact'
    : 'floating';
}

/** `patch:left-pad@npm%3A1.3.0#./fix.patch` patches `npm:1.3.0`. */
function patched(text: string): string {
  const [target] = text.slice('patch:'.length).split('#');
  return versionOf(target.replace(/%3A/gi, ':').replace(/%40/g, '@'));
}

/** `@scope/name@1.2.3` names `1.2.3`, and so does `1.2.3`. */
function versionOf(text: string): string {
  const at = text.lastIndexOf('@');
  if (at > 0) return text.slice(at + 1);
  return /^[\d^~<>=*v]/.test(text) ? text : '';
}
