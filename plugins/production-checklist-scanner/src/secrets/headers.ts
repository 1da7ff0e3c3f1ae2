import { SourceFile } from '../files/SourceFile';
import { isPlaceholder } from './isPlaceholder';
import { matchesIn } from './matchesIn';
import { Secret } from './Secret';
import { secretAt, unlessWeak } from './secretAt';
import { isNoCredential } from './valueShapes';

/** `Authorization: Bearer …`, `"Authorization", "Basic …"`. */
const AUTHORIZATION =
  /authorization["'`\\\])]{0,3}[ \t]*(?::=|=>|[:=,])?[ \t]*[\\"'`({\[]{0,3}(?<scheme>basic|bearer|token|apikey|digest)[ \t]+(?<value>[\w+/=.~:-]{6,4096})/dgi;
/** `"Bearer …"` wherever it stands. */
const BEARER =
  /["'`](?:Bearer|Basic)[ \t]+(?<value>[\w+/=.~:-]{12,4096})["'`]/dg;
/** `X-Api-Key: …` in one string, as curl is given it. */
const KEY_HEADER =
  /["'`](?:x-[\w-]{0,40}(?:key|token|secret|auth)|api-?key|private-token|proxy-authorization):[ \t]*(?:(?:basic|bearer)[ \t]+)?(?<value>[^\s"'`]{6,4096})/dgi;
/** The two parts of `user:password`, put into Base64 where it is used. */
const ENCODED_HERE =
  /\b(?:btoa|base64_encode|b64encode|(?:strict_|urlsafe_)?encode64|Buffer\.from|encodeToString|EncodeToString|(?:UTF8|ASCII)\.GetBytes)\([^"'`\n()]{0,40}[\[(]*b?["'`][\w.@-]{1,64}:(?<value>[^\s"'`:$]{4,256})["'`]/dg;
/** `auth: 'user:password'`, `auth=("user", "password")`, `users: { 'user': 'password' }`. */
const PAIR =
  /\b(?:auth|basic_?auth|users|credentials|Accounts)["']?\s{0,40}[:=]?\s{0,40}(?:["'`][\w.@-]{1,64}:(?<value>[^\s"'`:$/]{4,256})["'`]|[([{]\s{0,40}["'`][\w.@-]{1,64}["'`]\s{0,40}[,:]\s{0,40}["'`](?<single>[^\s"'`]{4,256})["'`]\s{0,40},?\s{0,40}[)\]}])/dgi;
/** `Bearer realm="…"`: a challenge. */
const PARAMETER = /^[A-Za-z_]+=$/;
/** A token that tells its own format. */
const JSON_WEB_TOKEN =
  /\b(?<value>eyJ[\w-]{10,2048}\.eyJ[\w-]{5,4096}\.[\w-]{5,1024})/dg;

/** Credentials as HTTP wants them. */
export function findInHeaders(file: SourceFile, text: string): Secret[] {
  return [
    ...[AUTHORIZATION, BEARER, KEY_HEADER].flatMap(pattern =>
      matchesIn(text, pattern).flatMap(({ value, start }) =>
        isPlaceholder(passwordOf(value)) || PARAMETER.test(value)
          ? []
          : [judged(file, start, value, 'authorization header')],
      ),
    ),
    ...[ENCODED_HERE, PAIR].flatMap(pattern =>
      matchesIn(text, pattern).flatMap(({ value, start }) =>
        isPlaceholder(value)
          ? []
          : [judged(file, start, value, 'basic authentication')],
      ),
    ),
    ...matchesIn(text, JSON_WEB_TOKEN).map(({ value, start }) => ({
      ...secretAt(file, start, value, 'JSON web token'),
      strength: 'harmless' as const,
    })),
  ];
}

/** A word there is a scheme's name, or an example. */
function judged(
  file: SourceFile,
  start: number,
  value: string,
  kind: string,
): Secret {
  const secret = secretAt(file, start, value, kind);
  return isNoCredential(value, '')
    ? { ...secret, strength: 'harmless' }
    : unlessWeak(secret);
}

/** What Basic encodes: `user:password`. */
function passwordOf(value: string): string {
  if (!/^[A-Za-z0-9+/]{8,512}={0,2}$/.test(value)) return value;
  const [, password] =
    /^[\x20-\x39\x3b-\x7e]{1,100}:([\x20-\x7e]{0,400})$/.exec(
      Buffer.from(value, 'base64').toString('latin1'),
    ) ?? [];
  return password ?? value;
}
