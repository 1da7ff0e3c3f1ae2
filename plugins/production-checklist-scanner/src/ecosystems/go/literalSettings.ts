import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { imports } from './imports';
import { subjectOf } from '../shared/settingNames';

/** Calls that connect to what their string says. */
const CONNECTS =
  /\b(?:sql|sqlx|gorm|pgx|pgxpool|pgconn|bun|xorm|mysql|postgres|mongo|mgo|redis|amqp|nats|stan|grpc|consul|zk|memcache|cluster|sarama|kafka|elastic|smtp|options\.Client\(\)|clientv3|influxdb2?)\.(?:Open|Connect\w*|Dial\w*|New\w*|ApplyURI|Parse\w*)\s*\(\s*(?:[\w.]+(?:\(\))?\s*,\s*)?(?:"\w{2,12}"\s*,\s*)?(["`])([^"`\n]{3,300})\1/g;
/** Fields of client options. */
const OPTION =
  /\b(Addr|Address|Host|Hostname|Server|Password|Pass|Passwd|DSN|Brokers|Addrs|URL|URI|SecretKey|SigningKey)\s*:\s*(?:\[\]string\s*\{\s*)?(["`])([^"`\n]{3,200})\2/g;
const URL =
  /\b(\w{1,60})[ \t]*(?:string[ \t]*)?(?::=|=|:)[ \t]*(["`])((?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|rediss?|amqps?|nats|kafka|sqlserver):\/\/[^"`\s]{3,300}|[\w.-]+:[^"`\s@]*@tcp\([^"`\s]{3,200})\2/g;
/** Keys that sign: `jwtKey = []byte("…")`, `SignedString([]byte("…"))`. */
const SIGNING =
  /\b(\w{0,40}(?:[sS]ecret|SECRET|[sS]igning[kK]ey|[jJ]wt[kK]ey|hmac\w*|[sS]ession[kK]ey|JwtKey|JWTKey))[ \t]*(?:=|:=|:)[ \t]*(?:\[\]byte\s*\(\s*)?(["`])([^"`\n]{3,200})\2/g;
const SIGNED =
  /\b(?:SignedString|NewCookieStore|NewStore|NewFilesystemStore)\s*\(\s*\[\]byte\s*\(\s*(["`])([^"`\n]{3,200})\1/g;

/** An address, where a string can also be a driver's name or a file. */
const ADDRESS = /:\/\/|@|\b\w+=|:\d{2,5}\b|^[\w-]+(?:\.[\w-]+)+$/;
const CLIENTS =
  /^database\/sql$|sql|gorm|pgx|mongo|mgo|redis|amqp|nats|kafka|sarama|grpc$|elastic|memcache|smtp|etcd|consul/i;
const SIGNERS = /jwt|sessions|securecookie|jose/i;

/** Credentials and connections that the code itself holds. */
export function literalSettings(file: SourceFile): SettingFact[] {
  const facts: SettingFact[] = [];
  const add = (
    pattern: RegExp,
    value: number,
    name: (match: RegExpMatchArray) => string,
    subject?: SettingFact['subject'],
    shape = /./,
  ) => {
    for (const { match, at } of file.findAll(pattern)) {
      if (!shape.test(match[value])) continue;
      if (!isFixed(match[value]) || !isInEffect(file, match.index ?? 0))
        continue;
      const called = name(match);
      const about = subject ?? subjectOf(called);
      if (about === 'credential' || about === 'connection') {
        facts.push({ subject: about, name: called, from: 'literal', at });
      }
    }
  };
  if (imports(file, CLIENTS)) {
    add(CONNECTS, 2, () => 'connection', 'connection', ADDRESS);
    add(OPTION, 3, match => match[1]);
    add(URL, 3, match => match[1], 'connection');
  }
  if (imports(file, SIGNERS)) {
    add(SIGNING, 3, match => match[1], 'credential');
    add(SIGNED, 2, () => 'signing key', 'credential');
  }
  return facts;
}

/** A value that nothing outside can change, and that is one. */
function isFixed(value: string): boolean {
  return (
    value.trim() !== '' &&
    !/%[sdvq]|\$\{|\{\{|<[a-z-]+>/.test(value) &&
    !/^(?:0\.0\.0\.0|:\d+$|\/|file:|:memory:|unix:|\*)/.test(value) &&
    !/^(?:localhost|127\.0\.0\.1):60\d\d$/.test(value)
  );
}

/** Whether it is more than a fallback for what the environment says. */
function isInEffect(file: SourceFile, offset: number): boolean {
  const before = file.code.slice(Math.max(0, offset - 220), offset);
  if (
    /(?:==\s*""|!\s*ok|len\([^)\n]*\)\s*==\s*0|!\s*exists?|!\s*found)[^}\n]*\{[^}]*$/.test(
      before,
    )
  ) {
    return false;
  }
  const line = file.lines[file.lineAt(offset) - 1] ?? '';
  return !/[eE]nv|[dD]efault|[fF]lag|example|usage/i.test(line);
}
