/** Taken from somewhere else when the program runs. */
const REFERENCE =
  /^(\$(?!\()|\$\([\w .:/<>|"'$-]{1,200}\)|%[\w.-]{0,80}[%({]|%[sdvqx]\b|#\{|\{\{|@[\w.-]{1,80}[(/{@]|!(vault|ref|sub|getatt|importvalue|env|secret|include|file|binary)|<.*>|<[%<]|ENC\[|ENC\(|AES256|vault:|sealed:|op:\/\/|arn:|ref\+|env[:(]|process\.env|os\.environ|System\.|ENV\b|secretKeyRef|valueFrom|\[.*\]$|\(.*\)$)|\$\{|#\{|[:/=@]\$[A-Za-z_(]|\{\{|<%|%\(|\}\}/;
/** Words that people write where a value is to be put. */
const PLACEHOLDER =
  /^(x+|\*+|\.+|-+|_+|0+|1234\d*|n\/?a|null|nil|none|undefined|true|false|yes|no|on|off|empty|todo|tbd|fixme|string|value|redacted|hidden|guest|(my|your|the|some|a|an)?[-_ ]?(secret|password|passwd|pass|token|key|api[-_]?key|credentials?|value|username|user)([-_ ]?(here|goes[-_ ]here|value|key|123?))?|(change|replace)[-_ ]?\w*.*|(insert|enter|add|set|put|fill|paste|update|edit)([-_ ].*|(me|this|it|your|the|here|in|with)\w*)|some[-_ ]?[\w-]{0,40}(key|secret|token|password|string|value|characters)[\w-]*|your?[-_ ].*|.*[-_ ]?(change[-_]?(me|this|it)|placeholder|example|sample|dummy|fake|mock|not[-_ ]a[-_ ]|notasecret|replace[-_]?me|goes[-_]here|for[-_]?(dev|test|local)).*|(super|very|top)[-_ ]?secret|test[-_ ]?\w*|dev(elopment)?[-_]?\w*|local\w*|((cafe|babe|dead|beef|face|feed|c0ffee)+)|foo\w*|bar|baz|abc\w{0,3}|lorem.*)$/i;

/** A sentence that warns of itself. Django's own warning precedes a real key. */
const SAYS_SO =
  /^(?!django-insecure).*(insecure|unsafe)|do[-_ ]?not[-_ ]?use|should[-_ ]?be|not[-_ ](actually|really|very)[-_ ]/i;
/** Long enough that a word cannot be Base64 of another word by chance. */
const BASE64 = /^[A-Za-z0-9+/]{8,160}={0,2}$/;

/** Whether a value is no credential: a reference, a placeholder, nothing. */
export function isPlaceholder(value: string): boolean {
  const bare = value.trim();
  return (
    bare.length < 4 ||
    bare.length > 4096 ||
    REFERENCE.test(bare) ||
    PLACEHOLDER.test(bare.slice(0, 120)) ||
    SAYS_SO.test(bare) ||
    isRepetition(bare)
  );
}

/** `MTIzNDU2Nzg5MDEyMzQ1Ng==`: 1234567890123456, for a setting that wants Base64. */
export function isEncodedPlaceholder(value: string): boolean {
  if (!BASE64.test(value)) return false;
  const decoded = Buffer.from(value, 'base64').toString('latin1').trim();
  return /^[\x20-\x7e]{4,}$/.test(decoded) && isPlaceholder(decoded);
}

/** `aaaaaaaa`, `abababab`. */
function isRepetition(value: string): boolean {
  return new Set(value.toLocaleLowerCase('en-US')).size <= 2;
}
