import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';

const ADDRESS =
  /"((?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|rediss?|amqps?|nats|kafka|sqlite):\/\/[^"\s{}]{3,300})"/g;
const KEY =
  /\b(?:EncodingKey|DecodingKey)::from_(?:secret|base64_secret)\s*\(\s*(?:b?"([^"\n]{3,200})"|&?"([^"\n]{3,200})")/g;
const CONSTANT =
  /\b(?:const|static)\s+(\w{0,40}(?:SECRET|PASSWORD|API_KEY|SIGNING_KEY|JWT_KEY|PRIVATE_KEY)\w{0,6})\s*:\s*&(?:'static\s+)?(?:str|\[u8[^\]]*\])\s*=\s*b?"([^"\n]{4,200})"/g;

/** Credentials and connections that the code itself holds. */
export function literalSettings(file: SourceFile): SettingFact[] {
  return [
    ...found(file, ADDRESS, 'connection', () => 'connection'),
    ...found(file, KEY, 'credential', () => 'signing key'),
    ...found(file, CONSTANT, 'credential', match => match[1]),
  ];
}

function found(
  file: SourceFile,
  pattern: RegExp,
  subject: SettingFact['subject'],
  name: (match: RegExpMatchArray) => string,
): SettingFact[] {
  return file
    .findAll(pattern)
    .filter(({ match }) => isInEffect(file, match))
    .map(({ match, at }) => ({
      subject,
      name: name(match),
      from: 'literal',
      at,
    }));
}

/** Whether it is a value of its own: no fallback, example or name of a variable. */
function isInEffect(file: SourceFile, match: RegExpMatchArray): boolean {
  const offset = match.index ?? 0;
  const value = match[2] ?? match[1];
  // PostHog's project keys are public.
  if (/^sqlite:|^phc_/.test(value) || /^[A-Z0-9_]+$/.test(value)) return false;
  const before = file.code.slice(Math.max(0, offset - 160), offset);
  if (
    /unwrap_or(?:_else|_default)?\s*\(\s*(?:\|[^|]*\|)?\s*(?:String::from\s*\()?$|default\w*\s*(?:=|\()\s*$|\bor_else\b[^;]*$/.test(
      before,
    )
  ) {
    return false;
  }
  const line = file.lines[file.lineAt(offset) - 1] ?? '';
  return !/unwrap_or|default|example|env|expect|assert|starts_with|#\[|help|println|format!/i.test(
    line,
  );
}
