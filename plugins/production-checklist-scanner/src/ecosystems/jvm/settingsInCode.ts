import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { isPlaceholder } from '../../secrets/isPlaceholder';
import { SettingFact } from '../facts';
import { subjectOf } from '../shared/settingNames';
import { programSources } from './sources';

/** Reads of the environment by name, in Java, Kotlin and Scala. */
const READ =
  /\b(?:System\s*\.\s*getenv\s*\(\s*(?:\)\s*(?:\.\s*(?:get|getOrDefault|getOrElse|getValue)\s*\(|\[|\.apply\s*\()\s*)?|sys\s*\.\s*env\s*(?:\.\s*(?:get|getOrElse|apply|contains)\s*)?\(\s*|dotenv\w*\s*(?:\.\s*get\s*\(|\[)\s*|(?:scala\.util\.)?Properties\s*\.\s*env(?:OrElse|OrNone|OrSome)\s*\(\s*|EnvironmentVariables?\s*(?:\.\s*\w+\s*)?\(\s*)"([A-Za-z_][\w.]{0,80})"/g;
/** Ciris and Environment readers, by a bare name. */
const BARE_READ =
  /(?<![\w.])(?:env|Key|envOrNone|envOpt|envOrElse|getEnv|requiredEnv|envOrThrow)\s*\(\s*"([A-Z][A-Z0-9_]{1,80})"/g;
/** `@Value("${orders.db.url}")`, `@ConfigProperty(name = "orders.db.url")` */
const INJECTED =
  /@(?:(?:param|field|get):)?Value\s*\(\s*(?:value\s*=\s*)?"\\?[$#]\{\s*([\w.-]{1,100})|@(?:(?:param|field|get):)?(?:ConfigProperty|Property)\s*\(\s*name\s*=\s*"([\w.-]{1,100})"/g;
/** Classes that a prefix is bound to. */
const BOUND =
  /@(?:ConfigurationProperties|ConfigMapping|EachProperty)\s*\(([^()\n]{1,200})\)/g;
const FIELD =
  /(?:\bString\s+|\bval\s+|\bvar\s+|\bURI\s+|\bchar\[\]\s+)(\w{2,60})\b/g;

/** A credential as a literal: a constant, or an argument of a client. */
const CONSTANT =
  /\b(?:String|val|var|def)\s+(\w{3,60})\s*(?::\s*String\s*)?=\s*"([^"\n$\\]{8,200})"/g;
const ARGUMENT =
  /\.\s*(?:setPassword|withPassword|password|setSecretKey|signWith|setSigningKey)\s*\(\s*"([^"\n$\\]{6,200})"/g;
/** A connection whose host is a literal. */
const ADDRESS =
  /"((?:jdbc:(?:postgresql|mysql|mariadb|oracle|sqlserver)[^"\n]{0,10}|mongodb(?:\+srv)?|redis|amqps?):\/\/[^"\n]{3,200})"/g;
/** What stands before a literal that only takes the place of a missing value. */
const DEFAULT =
  /\b(?:getOrDefault|getOrElse|envOrElse|orElse|default|withDefault)\s*\([^()\n]{0,100}$|\?:\s*$/;

/** Settings that the code itself reads, or fixes. */
export function settingsInCode(
  scope: ComponentScope,
  binds: boolean,
): SettingFact[] {
  return programSources(scope).flatMap(file => [
    ...named(file, READ),
    ...named(file, BARE_READ),
    ...(binds ? [...named(file, INJECTED), ...boundClasses(file)] : []),
    ...literals(file),
  ]);
}

function named(file: SourceFile, pattern: RegExp): SettingFact[] {
  return file.findAll(pattern).map(({ match, at }) => {
    const name = match[1] ?? match[2];
    return { subject: subjectOf(name), name, from: 'environment', at };
  });
}

function boundClasses(file: SourceFile): SettingFact[] {
  return file.findAll(BOUND).flatMap(({ match, at }): SettingFact[] => {
    const prefix = prefixIn(match[1], file);
    if (prefix === undefined) return [];
    const subjects = [...file.code.matchAll(FIELD)].map(([, field]) => ({
      field,
      subject: subjectOf(field),
    }));
    const telling =
      subjects.find(({ subject }) => subject === 'credential') ??
      subjects.find(({ subject }) => subject === 'connection');
    if (telling) {
      const { field, subject } = telling;
      return [{ subject, name: `${prefix}.${field}`, from: 'environment', at }];
    }
    const subject = subjectOf(prefix);
    return subject === 'other'
      ? []
      : [{ subject, name: prefix, from: 'environment', at }];
  });
}

/** The literal, or that of the constant which is named. */
function prefixIn(args: string, { code }: SourceFile): string | undefined {
  const literal = /"([\w.-]{1,100})"/.exec(args)?.[1];
  const [, name] = /(\w{1,60})\s*$/.exec(args) ?? [];
  return (
    literal ??
    (name &&
      new RegExp(`\\b${name}\\s*=\\s*"([\\w.-]{1,100})"`).exec(code)?.[1])
  );
}

function literals(file: SourceFile): SettingFact[] {
  const constants = file.findAll(CONSTANT).flatMap(({ match, at }) =>
    subjectOf(match[1]) === 'credential' &&
    !/^default/i.test(match[1]) &&
    /(pass(word|wd)?|secret|token|key|credentials?)$/i.test(match[1]) &&
    isCredential(match[2])
      ? [
          {
            subject: 'credential' as const,
            name: match[1],
            from: 'literal' as const,
            at,
          },
        ]
      : [],
  );
  const args = file.findAll(ARGUMENT).flatMap(({ match, at }) =>
    isCredential(match[1])
      ? [
          {
            subject: 'credential' as const,
            name: 'password',
            from: 'literal' as const,
            at,
          },
        ]
      : [],
  );
  const addresses = file.findAll(ADDRESS).flatMap(({ match, at }) => {
    const { index = 0 } = match;
    return DEFAULT.test(file.code.slice(Math.max(0, index - 120), index))
      ? []
      : [
          {
            subject: 'connection' as const,
            name: match[1].replace(/\/\/.*$/, ''),
            from: 'literal' as const,
            at,
          },
        ];
  });
  return [...constants, ...args, ...addresses];
}

/** Not the name of a key, header, field or path, and no placeholder. */
function isCredential(value: string): boolean {
  return (
    !isPlaceholder(value) &&
    !/\s|^[/{]|:\/\//.test(value) &&
    !/^[A-Za-z]+([-_.:/][A-Za-z]+)*$/.test(value)
  );
}
