import { subjectOf } from '../ecosystems/shared/settingNames';

/**
 * What may follow the word that says it is a credential: `SECRET_KEY_BASE`,
 * `password_1`. Any other word makes it something about one: a token's type,
 * a password's pattern.
 */
const QUALIFIED =
  /(^|[_.-])(pass(word|wd|phrase)?|secret|token|api[_.-]?key|credentials?)([_.-](key|base|first|second|primary|secondary|value|string|text|plain|encoded|base64|b64|prod(uction)?|stag(e|ing)|live|default|admin|root|master|pepper|old|new|current|previous|v?\d+))*$/i;
const AT_END =
  /(password|passwd|passphrase|passcode|secret|token|credential|(^|[_.-])pw|pwd|(^|[_.-]|db|sql|user|admin|root)pass|key)s?$/i;
/** `dbPwd`, `mysql_pw`; `PWD` alone is the working directory. */
const ABBREVIATED =
  /(^|[_.-])(passwd|passcode|pw|[Pp]wd|(?<=.)PWD)$|^pgpassword$/;
/** A salt that is kept from everybody, as WordPress wants some. */
const SECRET_SALT = /^(?!.*(SIGNING|ENCRYPTION)_SALT)[A-Z0-9_]+_SALT$/;
/** Where it is kept, a browser’s storage included, or what was made of it. */
const NOT_ITSELF =
  /^(from|existing|external)[_.-]?secret|^(test|example|dummy|fake|mock|sample)[_.-]|(^|[_.-])(image[_.-]?pull|existing|hash(ed)?|encrypted|digest|sealed|masked|salted|invalid|incorrect|forgot(ten)?|missing)([_.-]|$)|(access|refresh|id)_token_key$/i;
/** What is shown to everybody that uses the program. */
const PUBLIC =
  /(^|_)(public|publishable|vite|next_public|react_app|nuxt_public|expo_public|vue_app|gatsby|recaptcha_site)(_|$)/i;
/** What signs sessions and tokens: whoever knows it may be anybody. */
const SIGNING =
  /(^|[_.-])(jwt|session|cookie|signing|sign|secret|encryption|auth)[_.-]?secret$|(^|[_.-])(jwt|signing|sign|secret|encryption|auth)[_.-]?key([_.-]?base)?$|^app[_.-]?(key|secret)$|(^|[_.-])(jwt|session|cookie|csrf)[_.-]token[_.-]secret$/i;

/** Whether a name promises a credential itself, not something about one. */
export function namesCredential(name: string): boolean {
  const snake = snakeCase(name);
  return (
    (subjectOf(name) === 'credential' || ABBREVIATED.test(snake)) &&
    (QUALIFIED.test(snake) || AT_END.test(snake) || SECRET_SALT.test(name)) &&
    !NOT_ITSELF.test(snake) &&
    !isPublicName(snake)
  );
}

export function isPublicName(name: string): boolean {
  return PUBLIC.test(name);
}

export function namesSigningKey(name: string): boolean {
  return SIGNING.test(snakeCase(name)) && !/aws|access|s3/i.test(name);
}

function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
}
