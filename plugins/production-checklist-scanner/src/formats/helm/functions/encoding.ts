import { createHash } from 'node:crypto';
import { dump } from '../dumpYaml';
import { fromPlain, toPlain } from '../plainValues';
import { Func, Value, print } from '../template/Value';

/** Encodings, hashes, and the values of generated secrets, which are constant. */
export const ENCODING: Readonly<Record<string, Func>> = {
  adler32sum: text => hash('md5', text),
  b32dec: text => print(text),
  b32enc: text => print(text),
  b64dec: text => Buffer.from(print(text), 'base64').toString(),
  b64enc: text => Buffer.from(print(text)).toString('base64'),
  bcrypt: () => 'generated',
  buildCustomCert: () => certificate(),
  derivePassword: () => 'generated',
  encryptAES: (_key, text) => text,
  decryptAES: (_key, text) => text,
  fromJson: text => parseJson(text),
  fromJsonArray: text => parseJson(text),
  genCA: () => certificate(),
  genPrivateKey: () => 'generated',
  genSelfSignedCert: () => certificate(),
  genSignedCert: () => certificate(),
  htpasswd: () => 'generated',
  randAlpha: length => filler(length),
  randAlphaNum: length => filler(length),
  randAscii: length => filler(length),
  randBytes: length => filler(length),
  randInt: least => least,
  randNumeric: length => filler(length).replace(/x/g, '0'),
  sha1sum: text => hash('sha1', text),
  sha256sum: text => hash('sha256', text),
  sha512sum: text => hash('sha512', text),
  shuffle: text => text,
  toJson: value => JSON.stringify(toPlain(value) ?? null),
  toPrettyJson: value => JSON.stringify(toPlain(value) ?? null, null, 2),
  toRawJson: value => JSON.stringify(toPlain(value) ?? null),
  toToml: value => dump(value).text,
  urlquery: text => encodeURIComponent(print(text)),
  uuidv4: () => '00000000-0000-4000-8000-000000000000',
};

function hash(algorithm: string, text: Value): string {
  return createHash(algorithm).update(print(text)).digest('hex');
}

function filler(length: Value): string {
  const count = typeof length === 'number' ? length : 16;
  return 'x'.repeat(Math.max(0, Math.min(4096, count)));
}

function certificate(): Value {
  return new Map([
    ['Cert', 'generated'],
    ['Key', 'generated'],
  ]);
}

function parseJson(text: Value): Value {
  try {
    return fromPlain(JSON.parse(print(text)));
  } catch {
    return new Map([['Error', 'not valid JSON']]);
  }
}
