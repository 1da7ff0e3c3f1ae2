import { ComponentScope } from '../../component/ComponentScope';
import { SettingFact } from '../facts';
import { subjectOf } from '../shared/settingNames';
import { sourcesOf } from './sources';

/** `flag.String("dsn", …)`, `cmd.Flags().StringVar(&dsn, "dsn", …)`. */
const FLAG =
  /\b(?:flag|fs|flags|pflag|flagset|flagSet|f|\w*Flags\(\))\.(?:String|StringVar|StringP|StringVarP)\s*\(\s*(?:&?[\w.]+\s*,\s*)?"([\w.-]{2,60})"\s*,\s*([^\n]{0,200})/g;

/**
 * Credentials and connections that only an argument of the command line sets:
 * an image whose command is fixed does not take them from outside.
 */
export function flagSettings(scope: ComponentScope): SettingFact[] {
  return sourcesOf(scope).flatMap(file =>
    file
      .findAll(FLAG)
      .filter(({ match }) => isMeant(match[1], match[2]))
      .map(({ match, at }): SettingFact => ({
        subject: subjectOf(match[1]),
        name: `-${match[1]}`,
        from: 'argument',
        at,
      })),
  );
}

const CREDENTIAL = /(?:password|passwd|pass|secret|token|api[-_.]?key|credentials?|private[-_.]?key|dsn)$/i;
const ALWAYS_NEEDED = /db|database|dsn|postgres|mysql|mongo|redis|amqp|rabbit|kafka|broker|nats/i;

/**
 * Whether an option is a credential, or a connection that the program cannot
 * do without: one with a default, or to a database or broker.
 */
function isMeant(name: string, rest: string): boolean {
  if (/[eE]nv/.test(rest)) return false;
  const subject = subjectOf(name);
  if (subject === 'credential') return CREDENTIAL.test(name);
  const hasDefault = !/^""/.test(rest);
  return (
    subject === 'connection' &&
    !isListener(name) &&
    (hasDefault || ALWAYS_NEEDED.test(name))
  );
}

/** The address that the program itself listens on connects to nothing. */
function isListener(name: string): boolean {
  return /listen|bind|metric|health|probe|pprof|debug|^-(?:http|grpc|web|server)?[.-]?(?:addr|address|host|port)$|(?:http|grpc|admin)[.-]addr/i.test(name);
}
