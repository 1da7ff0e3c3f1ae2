import { subjectOf } from '../ecosystems/shared/settingNames';
import { SourceFile } from '../files/SourceFile';
import { Secret } from './Secret';
import { isPlaceholder } from './isPlaceholder';

const NAME = '[A-Za-z_][\\w.-]{1,60}';

/** `name = "value"`, `name: 'value'`, `"name": "value"`, `name => "value"`. */
const QUOTED = new RegExp(
  `(?<![\\w.$-])["'\`]?(${NAME})["'\`]?[ \\t]*(?::=|=>|[:=,](?!=))[ \\t]*(?:[\\w.]+\\()?(["'\`])([^"'\`\\n]{4,512})\\2`,
  'g',
);
/** `name=value` and `name: value` where the format needs no quotes. */
const BARE = new RegExp(
  `^[ \\t]*(?:export[ \\t]+|-[ \\t]+)?(${NAME})[ \\t]*[:=][ \\t]*([^\\s"'#{}\\[\\],&*|>][^\\s#]{3,511})[ \\t]*(?:#[^\\n]*)?$`,
  'gm',
);
/** `- name: X` with `value: Y` below it, as manifests give environment. */
const MANIFEST = new RegExp(
  `name:[ \\t]*["']?(${NAME})["']?[ \\t]*\\r?\\n[ \\t]*value:[ \\t]*(["']?)([^\\s"'{}][^\\n"']{2,511})\\2[ \\t]*$`,
  'gm',
);
/** `<add key="name" value="value"/>`, `<name>value</name>`. */
const ELEMENT = new RegExp(
  `(?:(?:key|name)="(${NAME})"[ \\t]+value="([^"\\n]{4,512})"|<(${NAME})>([^<\\n]{4,512})</)`,
  'g',
);
const USER_INFO =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"'`<>{}$]{1,64}:([^\s/@"'`<>{}$]{3,256})@([^\s/:"'`?]+)/gi;
const CONNECTION_STRING =
  /\b(?:server|host|data source|uid|user(?: id|name)?)=[^"'\n;]{1,128};[^"'\n]{0,256}?\b(?:password|pwd)=([^;"'\n\s]{3,128})/gi;
const DATA_PROTECTION_KEY =
  /<masterKey\b[^>]*>[^<]*(?:<!--[^>]*-->[^<]*)?<value>([A-Za-z0-9+/=]{40,})<\/value>/g;

const BARE_FORMATS =
  /(^|\/)\.env[^/]*$|\.(env|ya?ml|properties|ini|cfg|conf|toml|sh)$/i;
const MARKUP = /\.(xml|config|csproj|props)$/i;
const YAML = /\.(ya?ml|tpl)$/i;
const LOCAL_HOST =
  /^(localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal|example\.|[\w.-]+\.example\b|test\b|user|host(name)?$)/i;

/** Passwords and keys that no provider's rule knows, by their names and places. */
export function findGenericSecrets(file: SourceFile): Secret[] {
  const text = file.code;
  return [
    ...named(file, text, QUOTED, 1, 3),
    ...(BARE_FORMATS.test(file.path) ? named(file, text, BARE, 1, 2) : []),
    ...(YAML.test(file.path) ? named(file, text, MANIFEST, 1, 3) : []),
    ...(MARKUP.test(file.path)
      ? [
          ...named(file, text, ELEMENT, 1, 2),
          ...named(file, text, ELEMENT, 3, 4),
        ]
      : []),
    ...inAddresses(file, text),
    ...matches(file, text, CONNECTION_STRING, 'connection password'),
    ...matches(file, text, DATA_PROTECTION_KEY, 'ASP.NET data protection key'),
  ];
}

function named(
  file: SourceFile,
  text: string,
  pattern: RegExp,
  nameGroup: number,
  valueGroup: number,
): Secret[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const name = match[nameGroup];
    const value = match[valueGroup];
    if (!name || !value || subjectOf(name) !== 'credential') return [];
    if (isPlaceholder(value) || isName(value, name)) return [];
    const start = match.index + match[0].lastIndexOf(value);
    return [secret(file, start, value, `\`${name}\``)];
  });
}

function inAddresses(file: SourceFile, text: string): Secret[] {
  return [...text.matchAll(USER_INFO)].flatMap(match => {
    const [whole, value, host] = match;
    if (LOCAL_HOST.test(host) || isPlaceholder(value)) return [];
    const start = match.index + whole.lastIndexOf(`${value}@`);
    return [secret(file, start, value, 'password in an address')];
  });
}

function matches(
  file: SourceFile,
  text: string,
  pattern: RegExp,
  kind: string,
): Secret[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const [whole, value] = match;
    if (isPlaceholder(value) || /=\s*(localhost|127\.|\.;)/i.test(whole)) {
      return [];
    }
    return [secret(file, match.index + whole.lastIndexOf(value), value, kind)];
  });
}

function secret(
  file: SourceFile,
  start: number,
  value: string,
  kind: string,
): Secret {
  return {
    kind,
    at: file.at(start),
    start,
    end: start + value.length,
    strength: isStrong(value) ? 'strong' : 'weak',
  };
}

/**
 * A field's, header's or message's name rather than a value: `access_token`,
 * `X-Api-Key`, `auth.password.label`, a sentence, a path, a type.
 */
function isName(value: string, name: string): boolean {
  return (
    /\s/.test(value) ||
    /^[./~]|^https?:\/\/[^@]*$|\.(ts|js|json|ya?ml|pem|key|crt|txt)$/i.test(
      value,
    ) ||
    /^[\w.]+\(/.test(value) ||
    normalise(value) === normalise(name)
  );
}

/** Letters with digits or signs, or so long that nobody would say it. */
function isStrong(value: string): boolean {
  const words = value.split(/[-_.:/]/);
  const identifier = words.every(word =>
    /^[a-z]*$|^[A-Z]*$|^[A-Z][a-z]*$|^\d{0,2}$/.test(word),
  );
  return (
    !identifier &&
    value.length >= 8 &&
    (/\d|[^\w.:/-]/.test(value) || value.length >= 24)
  );
}

function normalise(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLocaleLowerCase('en-US');
}
