/** A name of a class, a message, a file or a route: words and what joins them. */
const JOINED_WORDS =
  /^@?[a-z_]{1,40}(?:[./:#][a-z_]{1,40}){1,10}[!?]?$|^\\?[A-Za-z]\w{0,60}(?:(?:\\{1,2}|::)\w{1,60}){1,12}$|^[A-Za-z]{1,60}(?:\.[A-Za-z]{1,60}){1,12}$|^[a-z][a-z\d_-]{0,60}(?:\.[a-z][a-z\d_-]{0,60}){2,12}$/;
/** `DB_PASSWORD`: the name of what holds the value. */
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const PATH =
  /^(?:[./~]|#\/|urn:|file:|classpath:|data:|[a-z]:\\)|\.(?:ts|js|json|ya?ml|pem|key|pub|crt|cert|p12|jks|txt|php|html?)$|^[\w.-]+\.(?:com|org|io|net|dev)\//i;
/** An address with nobody's password in it. */
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/(?![^\s/@]*:[^\s/@]+@)/i;
/** `required|string|min:8`. */
const VALIDATION =
  /^(?=.*(?:required|string|nullable|sometimes|confirmed|min:|max:|present|filled))[a-z_]+(?::[^|]*)?(?:\|[a-z_]+(?::[^|]*)?)*$/;
/** `3.1101.0`, `1000/min`, `15m`, `86400`. */
const QUANTITY =
  /^[~^>=v]*\d+(?:\.\d+)+[\w.-]*$|^\d+\/\w+$|^\d+ ?(?:ms|s|m|h|d|min|sec|hours?|days?|seconds|minutes)$/i;
const EXPRESSION =
  /\[\^|\\d|\\w|\(\?[:=!<]|\[[^\]]*=[^\]]*\]|\.\*|%[sdvqx]\b|^\^.*\$$/;
/** What a setting chooses among. */
const OPTION =
  /^(auto|automatic|bcrypt|argon2\w*|scrypt|pbkdf2\S*|plain(text)?|uuid|bearer|basic|memory|in-?memory|required|optional|enabled?|disabled?|default|jwt|oauth2?|header|cookie|query|text|hidden|body|raw|sha-?\d+|md5|[hr]s\d{3}|inherit|manual|always|never|random|generated?|opaque|email)$/i;
/** Code between two strings, read as one. */
const CALL = /^[\w.]{1,60}\(|^[),;+]/;
/** `{password_hash}`, `:token`. */
const TEMPLATE = /^\{|\\"|\{\w{0,40}\}|^:\w+$|\/:\w+/;
/** A message, not a phrase to sign by. */
const SENTENCE =
  /^.{60}|(\S+\s+){5}|[:%<>]|\b(must|should|is|are|be|please|invalid|missing|cannot|not|no|required?|the|your)\b/i;
const FOREIGN_LETTER = /[^\P{L}A-Za-z]/u;
const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/**
 * Whether a value only stands where a credential could: a message in
 * whatever language, a name, a path, a rule, an option.
 *
 * @param phrases - whether words with spaces between may be one, as they may
 *   sign
 */
export function isNoCredential(
  value: string,
  name: string,
  { phrases = false } = {},
): boolean {
  if (/\s/.test(value)) return !phrases || SENTENCE.test(value);
  return (
    [
      PATH,
      ADDRESS,
      VARIABLE,
      JOINED_WORDS,
      VALIDATION,
      QUANTITY,
      EXPRESSION,
      OPTION,
      CALL,
      TEMPLATE,
      FOREIGN_LETTER,
    ].some(shape => shape.test(value)) || isPartOf(value, name)
  );
}

/** Letters with digits or signs, or so long that nobody would say it. */
export function isStrong(value: string): boolean {
  return (
    value.length >= 8 &&
    !isWords(value) &&
    (/\d|[^\w.:/\s-]/.test(value) || value.length >= 24)
  );
}

/** `user-db`, `AuthKeyOfDoom`, `accounts_pwd2`. */
export function isWords(value: string): boolean {
  return value
    .split(/[-_.:/\s]/)
    .every(word =>
      /^[A-Z]?[a-z]*\d?(?:[A-Z][a-z]+\d?){0,12}[A-Z]?\d{0,2}$|^[A-Z]*\d{0,2}$/.test(
        word,
      ),
    );
}

export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/** `FieldSigningKey = "signing_key"`. */
function isPartOf(value: string, name: string): boolean {
  const short = normalise(value);
  return (
    normalise(name) === short ||
    (/[a-z][A-Z_-]/.test(value) &&
      /(secret|token|key|password|credentials?)$/.test(short) &&
      normalise(name).endsWith(short))
  );
}

function normalise(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLocaleLowerCase('en-US');
}
