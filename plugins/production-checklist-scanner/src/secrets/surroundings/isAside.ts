import { SourceFile } from '../../files/SourceFile';
import { isEncodedPlaceholder } from '../isPlaceholder';
import { Secret } from '../Secret';
import { isInAsideSection } from './asideSections';
import { Layout } from './Layout';
import { isIdentifier } from './isIdentifier';

/** `development:`, `"test": {`, `example: %{`. */
const SECTION =
  /^[\s"':-]*(dev|develop|development|local|localhost|tests?|testing|ci|e2e|examples?|samples?)["']?\s*(:|=>?|\{|do\b)/i;
/** `class Development(Config):`, `object TestSettings {`. */
const TYPE =
  /^\s*(\w+ )*(class|object|struct)\s+((Dev|Develop|Development|Local|Tests?|Testing)(Config|Configuration|Settings?)?|(Config|Configuration|Settings?)(Dev|Development|Local|Tests?|Testing))\b/;
const BRANCH =
  /\b(if|when|case)\b(?!.*(!=|!==|\bnot\b|\bunless\b|!\w)).*\b(env|environment|mode|profile|stage)\w*\b.*["':](dev|development|local|test)\b/i;
/** Keys of secrets that stand elsewhere, by the variables they are given to. */
const REFERENCES =
  /^[\s"'-]*((namespace|existing|external|shared|env\w*|\w*from)[_-]?secrets?|secret[_-]?(keys?|refs?|env|objects|mappings?)|secretKeyRef|remoteRef)["']?\s*:/i;
/** Text that a page shows. */
const SHOWN = /<(pre|code|samp)\b/i;
const MARKUP = /\.(html?|twig|erb|l?eex|heex|vue|cshtml|hbs|ejs|jinja2?|php)$/i;
const EXAMPLE = /["']examples?["']\s*:/i;
const TEST_ATTRIBUTE = /^\s*#\[(cfg\(test\)|(\w+::)*test\b)/;
const COMMENT_ASIDE =
  /\b(local(ly|host)?|dev(elopment)?|tests?|testing|demo)\b.{0,40}\bonly\b|\bonly\b.{0,30}\b(local(ly)?|dev(elopment)?|tests?|testing|demo)\b|\bnot\b.{0,30}\bin production\b/i;
const CHANGE_IT = /\b(change|replace) (this|me|it)\b|\bplaceholder\b/i;
/** Addresses that are nobody's stand beside what is an example too. */
const NOBODY = /@(my-?)?example\.(com|org|net)\b/i;
const LOCAL_SERVER = /\b(localhost|127\.0\.0\.1)\b/;
const SALT = /(^|[^A-Za-z])salt["'\s]*[:=]/i;
const DIGEST = /^([\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/i;
/** A browser's own settings of Firebase and of Algolia: sent to everybody. */
const BROWSER_SETTINGS =
  /\b(authDomain|messagingSenderId|indexName|searchApiKey)\b/;

/**
 * Whether a place tells that its literal is for development or tests, an
 * example, or no credential: what it stands under, beside and after.
 */
export function isAside(file: SourceFile, secret: Secret): boolean {
  const { at, start, end, strength } = secret;
  const layout = Layout.of(file);
  const index = (at.line ?? 1) - 1;
  const value = file.text.slice(start, end);
  return (
    isUnderAside(layout, index) ||
    isInAsideSection(file, index) ||
    isShown(file, start) ||
    EXAMPLE.test(layout.code[index].slice(0, 300)) ||
    COMMENT_ASIDE.test(commentsOf(layout, index)) ||
    CHANGE_IT.test(trailingComment(layout, index)) ||
    isBesideExample(layout, index, value) ||
    isEncodedPlaceholder(value) ||
    isIdentifier(layout, index, value) ||
    (strength === 'weak' && isBesideLocalHost(layout, index, secret))
  );
}

/** In a block of code on a page, whatever its indentation. */
function isShown({ path, text }: SourceFile, start: number): boolean {
  if (!MARKUP.test(path)) return false;
  const before = text.slice(Math.max(0, start - 5_000), start);
  return before.lastIndexOf('<pre') > before.lastIndexOf('</pre');
}

function isUnderAside(layout: Layout, index: number): boolean {
  for (const above of layout.above(index)) {
    const line = layout.code[above].slice(0, 300);
    if (
      [SECTION, TYPE, BRANCH, REFERENCES, SHOWN].some(each => each.test(line))
    )
      return true;
    const attributes = layout.code.slice(Math.max(0, above - 5), above);
    for (const attribute of attributes.reverse()) {
      if (!/^\s*#\[/.test(attribute)) break;
      if (TEST_ATTRIBUTE.test(attribute)) return true;
    }
  }
  return false;
}

/** The comment on the line itself and the ones right above it. */
function commentsOf(layout: Layout, index: number): string {
  const comments = [trailingComment(layout, index)];
  for (let at = index - 1; at >= 0 && at >= index - 5; at -= 1) {
    if (layout.code[at].trim() || !layout.lines[at].trim()) break;
    comments.unshift(layout.lines[at].slice(0, 300));
  }
  return comments.join(' ');
}

function trailingComment({ code, lines }: Layout, index: number): string {
  const kept = code[index]?.trimEnd().length ?? 0;
  return lines[index]?.slice(kept, kept + 300) ?? '';
}

function isBesideExample(
  layout: Layout,
  index: number,
  value: string,
): boolean {
  const texts = layout.beside(index, 12).map(at => layout.code[at]);
  return (
    texts.some(text => NOBODY.test(text.slice(0, 300))) ||
    (DIGEST.test(value) && texts.some(text => SALT.test(text.slice(0, 300)))) ||
    (SALT.test(layout.code[index]) && DIGEST.test(value)) ||
    texts.some(text => BROWSER_SETTINGS.test(text.slice(0, 300)))
  );
}

/** A word as a password belongs to the server on the same machine. */
function isBesideLocalHost(
  layout: Layout,
  index: number,
  { name = '' }: Secret,
): boolean {
  const group =
    name.slice(0, name.lastIndexOf('.') + 1) || /^[A-Z]+_|/.exec(name)![0];
  return layout
    .beside(index, 12)
    .map(at => layout.code[at].slice(0, 300))
    .some(text => text.includes(group) && LOCAL_SERVER.test(text));
}
