import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { subjectOf } from '../shared/settingNames';
import { startFilesOf } from '../shared/startFiles';
import { sourcesOf } from './sources';

/** `flag.String("dsn", …)`, `cmd.Flags().StringVar(&dsn, "dsn", …)`. */
const FLAG =
  /\b(?:flag|fs|flags|pflag|flagset|flagSet|f|\w{0,40}Flags\(\))\.(?:String|StringVar|StringP|StringVarP)\s*\(\s*(?:&?[\w.]+\s*,\s*)?"([\w.-]{2,60})"\s*,\s*([^\n]{0,200})/g;

/**
 * Credentials and connections that an argument of the command line sets: an
 * image whose command is fixed does not take them from outside, unless its
 * start script passes on what the environment holds.
 */
export function flagSettings(scope: ComponentScope): SettingFact[] {
  const scripts = startFilesOf(scope);
  return sourcesOf(scope).flatMap(file =>
    file
      .findAll(FLAG)
      .filter(({ match }) => isMeant(match[1], match[2]))
      .map(({ match, at }): SettingFact => {
        const [, name] = match;
        const subject = subjectOf(name);
        const passed = passedOn(scripts, name);
        return passed
          ? { subject, from: 'environment', ...passed }
          : { subject, name: `-${name}`, from: 'argument', at };
      }),
  );
}

/** `--token=${TOKEN}` in a start script. */
function passedOn(
  scripts: readonly SourceFile[],
  flag: string,
): Pick<SettingFact, 'name' | 'at'> | undefined {
  const pattern = new RegExp(
    `(?:^|[\\s"'])--?${flag.replace(
      /[.]/g,
      '\\.',
    )}(?:=|\\s+)["']?\\$\\{?(\\w+)`,
    'm',
  );
  for (const file of scripts) {
    const match = pattern.exec(file.code);
    if (match) return { name: match[1], at: file.at(match.index) };
  }
  return undefined;
}

const CREDENTIAL =
  /(?:password|passwd|pass|secret|token|api[-_.]?key|credentials?|private[-_.]?key|dsn)$/i;
const ALWAYS_NEEDED =
  /db|database|dsn|postgres|mysql|mongo|redis|amqp|rabbit|kafka|broker|nats/i;
/** A default that is the address of something else. */
const ADDRESS = /^"(?:\w+:\/\/|[^"]*@|[a-z][\w-]*(?:\.[\w-]+)*:\d{2,5}")/;

/**
 * Whether an option is a credential, or a connection that the program cannot
 * do without: one to a database or broker, or with an address as its default.
 */
function isMeant(name: string, rest: string): boolean {
  if (/[eE]nv/.test(rest)) return false;
  const subject = subjectOf(name);
  if (subject === 'credential') return CREDENTIAL.test(name);
  return (
    subject === 'connection' &&
    !isListener(name) &&
    (ALWAYS_NEEDED.test(name) || ADDRESS.test(rest))
  );
}

/** The address that the program itself listens on connects to nothing. */
function isListener(name: string): boolean {
  return /listen|bind|metric|health|probe|pprof|debug|^-(?:http|grpc|web|server)?[.-]?(?:addr|address|host|port)$|(?:http|grpc|admin)[.-]addr/i.test(
    name,
  );
}
