import { ComponentScope } from '../../component/ComponentScope';
import { SettingFact } from '../facts';
import { perScope } from '../../component/perScope';
import { settingFacts } from '../shared/settingFacts';
import { subjectOf } from '../shared/settingNames';
import { findLibrary } from './builds/builds';
import { ConfigEntry } from './config/ConfigEntry';
import { configuration } from './config/configuration';
import { dropwizardEntries } from './logs/dropwizard';
import { settingsInCode } from './settingsInCode';
import { springBoot } from './springBoot';

/** Frameworks that bind every property from the environment by default. */
const BINDING =
  /^(io\.quarkus|io\.micronaut(\.\w+)*|io\.helidon(\.\w+)*|org\.eclipse\.microprofile\.config|io\.smallrye\.config):/;
/** Libraries that connect by settings whose names the framework gives. */
const CONNECTED: readonly [library: RegExp, setting: string][] = [
  [/:spring-boot-starter-(data-jpa|jdbc|data-jdbc)$/, 'spring.datasource.url'],
  [/:spring-boot-starter-data-r2dbc$/, 'spring.r2dbc.url'],
  [/:spring-boot-starter-data-mongodb(-reactive)?$/, 'spring.data.mongodb.uri'],
  [/:spring-boot-starter-data-redis(-reactive)?$/, 'spring.data.redis.host'],
  [/:spring-boot-starter-amqp$/, 'spring.rabbitmq.addresses'],
  [/:spring-kafka$/, 'spring.kafka.bootstrap-servers'],
  [/:quarkus-(jdbc|reactive)-\w+(-client)?$/, 'quarkus.datasource.url'],
];
/** A variable of the environment, in any of the ways that files name one. */
const VARIABLE =
  /\$\{\??([A-Z][A-Z0-9_]{1,80})(?=[:}?-])|^"?\$([A-Z][A-Z0-9_]{1,80})(?=[:"]|$)/;

/** Keys that tell how a connection is used, and what only the build reads. */
const NOT_A_SETTING =
  /(driver(-?class(-?name)?)?|database-?platform|dialect|ddl-?auto|locations?|enabled?|type|pool\S*|timeout|format|charset|strategy|max-?tokens)$|^quarkus\.(kubernetes|openshift|knative|minikube|kind|helm|container-image|native|package|jib|docker|swagger-ui|smallrye-openapi|openapi|banner)\.|^(info|springdoc|spring\.(mvc|web|thymeleaf|jackson|jpa\.properties))\./i;

/** The settings of the program, and where their values come from. */
export const settings = perScope((scope): SettingFact[] =>
  settingFacts(
    byPlainness([
      ...configuredSettings(scope),
      ...dropwizardEntries(scope).flatMap(entry => fromFile(entry, false)),
      ...settingsInCode(scope, bindsEnvironment(scope)),
      ...boundByDefault(scope),
    ]),
  ),
);

/** A variable by its own name says more than a key that can be overridden. */
function byPlainness(facts: readonly SettingFact[]): SettingFact[] {
  const isVariable = ({ name }: SettingFact) => /^[A-Z][A-Z0-9_]*$/.test(name);
  const isInFile = ({ at }: SettingFact) => !/\.(java|kt|scala)$/.test(at.path);
  return [
    ...facts.filter(isVariable),
    ...facts.filter(fact => !isVariable(fact) && !isInFile(fact)),
    ...facts.filter(fact => !isVariable(fact) && isInFile(fact)),
  ];
}

function bindsEnvironment(scope: ComponentScope): boolean {
  return (
    springBoot(scope) !== undefined || findLibrary(scope, BINDING) !== undefined
  );
}

function configuredSettings(scope: ComponentScope): SettingFact[] {
  const { entries } = configuration(scope);
  const hocon = entries.filter(({ at }) => /\.conf$/.test(at.path));
  const bound = entries.filter(({ at }) => !/\.conf$/.test(at.path));
  const binds = bindsEnvironment(scope);
  return [
    ...bound.flatMap(entry => fromFile(entry, binds)),
    ...hoconSettings(hocon),
  ];
}

/** A value in a file; one that names a variable is read from there. */
function fromFile(
  { key, value, at }: ConfigEntry,
  binds: boolean,
): SettingFact[] {
  if (NOT_A_SETTING.test(key)) return [];
  const variable = VARIABLE.exec(value);
  const name = variable?.[1] ?? variable?.[2];
  const own = subjectOf(key);
  const subject = own === 'other' && name ? subjectOf(name) : own;
  if (subject === 'other') return [];
  if (name) return [{ subject, name, from: 'environment', at }];
  if (binds) return [{ subject, name: key, from: 'environment', at }];
  // A reference to another key of the same file says nothing by itself.
  return value === '' || /^\$\{/.test(value)
    ? []
    : [{ subject, name: key, from: 'file', at }];
}

/** A key has a default and, where it can be overridden, `${?VARIABLE}` after it. */
function hoconSettings(entries: readonly ConfigEntry[]): SettingFact[] {
  const byKey = new Map<string, ConfigEntry[]>();
  for (const entry of entries) {
    const same = byKey.get(entry.key);
    if (same) same.push(entry);
    else byKey.set(entry.key, [entry]);
  }
  return [...byKey.values()].flatMap((all): SettingFact[] => {
    const overridden = all.find(
      ({ value }) => VARIABLE.test(value) || /\$\{\?\w+\}/.test(value),
    );
    const [{ key, value, at }] = all;
    const subject = subjectOf(key);
    if (overridden) {
      const name =
        VARIABLE.exec(overridden.value)?.[1] ??
        /\$\{\?(\w+)\}/.exec(overridden.value)?.[1] ??
        key;
      const read = subject === 'other' ? subjectOf(name) : subject;
      return read === 'other'
        ? []
        : [{ subject: read, name, from: 'environment', at: overridden.at }];
    }
    return subject === 'other' || !isSettingValue(value)
      ? []
      : [{ subject, name: key, from: 'file', at }];
  });
}

/** Neither empty, nor a reference, nor a switch, nor the address to listen on. */
function isSettingValue(value: string): boolean {
  return (
    value !== '' &&
    !/\$\{/.test(value) &&
    !/^(true|false|on|off|null|0\.0\.0\.0|\[\s*\])$/i.test(value)
  );
}

/** What a library connects to is bound even where no file names it. */
function boundByDefault(scope: ComponentScope): SettingFact[] {
  if (!bindsEnvironment(scope)) return [];
  return CONNECTED.flatMap(([pattern, name]): SettingFact[] => {
    const library = findLibrary(scope, pattern);
    return library
      ? [{ subject: 'connection', name, from: 'environment', at: library.at }]
      : [];
  });
}
