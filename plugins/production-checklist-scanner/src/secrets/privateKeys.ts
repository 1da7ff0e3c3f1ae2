import { SourceFile } from '../files/SourceFile';
import { matchesIn } from './matchesIn';
import { Secret } from './Secret';
import { secretAt } from './secretAt';

const HEAD =
  /-----BEGIN (?<cipher>ENCRYPTED )?[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const FOOT = '-----END';
/** A code that only speaks of keys has no such body. */
const BODY = /[A-Za-z0-9+/]{32}/;
/** A line of a block whose foot is missing, in whatever it is quoted. */
const LINE = /^[\s"'`+\\|,.rn]*[A-Za-z0-9+/=]{16,}[\s"'`+\\|,.;rn]*$/;
/** The same block in Base64 again, as a manifest wants it. */
const ENCODED =
  /\bLS0tLS1CRUdJT(?:[A-Za-z0-9+/=]|\r?\n[ \t]{0,40}(?=[A-Za-z0-9+/=]{20})){20,20000}/g;
/** ASP.NET's, as its data protection writes them. */
const DATA_PROTECTION =
  /<masterKey\b[^>]*>[^<]*(?:<!--[^>]*-->[^<]*)?<value>(?<value>[A-Za-z0-9+/=]{40,})<\/value>/dg;
/** Longer than any key. */
const MAX_LENGTH = 20_000;

/** Private keys, with all of their lines, whole or cut off. */
export function findPrivateKeys(file: SourceFile, text: string): Secret[] {
  const blocks = [...text.matchAll(HEAD)].flatMap(
    ({ 0: head, index, groups }) => {
      const start = index + head.length;
      const end = endOfBlock(text, start);
      return BODY.test(text.slice(start, end))
        ? [
            keyAt(
              file,
              index,
              end,
              groups?.cipher || isShownInField(text, index)
                ? 'harmless'
                : 'strong',
            ),
          ]
        : [];
    },
  );
  const encoded = [...text.matchAll(ENCODED)]
    .filter(([all]) => isPrivate(all))
    .map(({ 0: all, index }) =>
      keyAt(file, index, index + all.length, 'strong'),
    );
  const dataProtection = matchesIn(text, DATA_PROTECTION).map(
    ({ value, start }) =>
      secretAt(file, start, value, 'ASP.NET data protection key'),
  );
  return [...blocks, ...encoded, ...dataProtection];
}

function endOfBlock(text: string, start: number): number {
  const foot = text.indexOf(FOOT, start);
  if (foot >= 0 && foot - start < MAX_LENGTH) return foot;
  const [first, ...lines] = text.slice(start, start + MAX_LENGTH).split('\n');
  let end = start + first.length;
  for (const line of lines) {
    if (!LINE.test(line.slice(0, 300))) break;
    end += line.length + 1;
  }
  return end;
}

/** What an empty field of a form shows. */
function isShownInField(text: string, index: number): boolean {
  return /placeholder\S{0,3}$/i.test(
    text.slice(Math.max(0, index - 20), index),
  );
}

function isPrivate(encoded: string): boolean {
  return Buffer.from(encoded.slice(0, 100), 'base64')
    .toString('latin1')
    .includes('PRIVATE KEY');
}

function keyAt(
  file: SourceFile,
  start: number,
  end: number,
  strength: Secret['strength'],
): Secret {
  return { kind: 'private key', at: file.at(start), start, end, strength };
}
