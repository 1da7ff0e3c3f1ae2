import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { subjectOf } from '../shared/settingNames';
import { isDevelopmentOnly } from './branches';

/** A connection string, or the address of a database or broker. */
const CONNECTION_STRING =
  /@?"((?:(?:Server|Host|Data Source|Address|Endpoint)\s*=[^";\n]{1,200};[^"\n]{0,300})|(?:mongodb(?:\+srv)?|amqps?|redis|postgres(?:ql)?|nats):\/\/[^"\n]{3,200})"/gi;
const CONNECTS =
  /\b(?:ConnectionMultiplexer\.Connect(?:Async)?|new\s+MongoClient|HostName\s*=|BootstrapServers\s*=)\s*\(?\s*"([^"\n]{2,200})"/g;
const CONSTANT =
  /\b(?:const|static\s+readonly|readonly\s+static)\s+string\s+(\w+)\s*=\s*@?"([^"\n]{4,200})"/g;
const KEY =
  /\bnew\s+SymmetricSecurityKey\s*\(\s*(?:[\w.]*GetBytes\s*\(\s*)?"([^"\n]{4,200})"/g;
const SECRET_NAME =
  /(?:secret(?:_?key)?|password|api_?key|signing_?key|jwt_?key|private_?key|access_?key)$/i;
/** A file beside the program connects to nothing. */
const LOCAL_FILE =
  /^(?:Data Source|Filename)\s*=\s*[\w./\\:-]*\.(?:db|sqlite3?)\b|:memory:|mssqllocaldb/i;

/** Credentials and connections that the code itself holds. */
export function literalSettings(file: SourceFile): SettingFact[] {
  const facts: SettingFact[] = [];
  const add = (
    pattern: RegExp,
    describe: (
      match: RegExpMatchArray,
    ) =>
      | { name: string; subject: SettingFact['subject']; value: string }
      | undefined,
  ) => {
    for (const { match, at } of file.findAll(pattern)) {
      const found = describe(match);
      if (
        !found ||
        !isFixed(found.value) ||
        !isInEffect(file, match.index ?? 0)
      )
        continue;
      facts.push({
        subject: found.subject,
        name: found.name,
        from: 'literal',
        at,
      });
    }
  };
  add(CONNECTION_STRING, ([, value]) =>
    LOCAL_FILE.test(value)
      ? undefined
      : {
          name: 'connection string',
          subject: /\b(?:Password|Pwd)\s*=/i.test(value)
            ? 'credential'
            : 'connection',
          value,
        },
  );
  add(CONNECTS, ([, value]) => ({
    name: 'host',
    subject: 'connection',
    value,
  }));
  add(KEY, ([, value]) => ({
    name: 'signing key',
    subject: 'credential',
    value,
  }));
  add(CONSTANT, ([, name, value]) =>
    SECRET_NAME.test(name) &&
    subjectOf(name) === 'credential' &&
    !isName(name, value)
      ? { name, subject: 'credential', value }
      : undefined,
  );
  return facts;
}

function isFixed(value: string): boolean {
  return !/\{\w*\}|\$\{|<[\w-]+>|%s/.test(value);
}

/** `const string Password = "password"` names a field, `"X-Api-Key"` a header. */
function isName(name: string, value: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return (
    /\s/.test(value) ||
    /^x-/i.test(value) ||
    plain(name).endsWith(plain(value)) ||
    plain(value).endsWith(plain(name))
  );
}

/** Whether it is more than a fallback, and production uses it. */
function isInEffect(file: SourceFile, offset: number): boolean {
  const before = file.code.slice(Math.max(0, offset - 120), offset);
  if (/\?\?=?\s*$/.test(before)) return false;
  const line = file.lines[file.lineAt(offset) - 1] ?? '';
  if (
    /GetEnvironmentVariable|[cC]onfiguration\s*\[|DefaultValue|\[\w+\(|Example|StartsWith|Contains/.test(
      line,
    )
  ) {
    return false;
  }
  return !isDevelopmentOnly(file, offset);
}
