import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { committedSettings } from '../shared/committedSettings';
import { findIn } from '../shared/findIn';
import { settingFacts } from '../shared/settingFacts';
import { subjectOf } from '../shared/settingNames';
import { literalSettings } from './literalSettings';
import { rustServers } from './servers';
import { sourcesOf } from './sources';

/** `env::var("NAME")` and helpers that are called like it. */
const DIRECT =
  /\benv::(?:var|var_os)\s*\(\s*([^()\n]{1,80})|\bdotenvy?::var\s*\(\s*([^()\n]{1,80})|(?<![\w!])(?:\w{0,40}(?:get|from|read|parse|required|optional|load)_?)?env(?:_var|_or|_opt|_parsed|_required)?\w{0,12}!?\s*(?:::<[^>\n]{0,40}>)?\(\s*("[A-Z][A-Z0-9_]{2,60}")|(?<![\w!])(?:required_)?var(?:_parsed)?\s*(?:::<[^>\n]{0,40}>)?\(\s*("[A-Z][A-Z0-9_]{2,60}")/g;
/** Options and fields that name a variable. */
const NAMED =
  /\benv\s*(?:=|\()\s*"([A-Za-z_]\w*)"|#\[envconfig\s*\([^\]\n]{0,80}\bfrom\s*=\s*"(\w+)"|\.env\s*\(\s*"([A-Z]\w*)"/g;
/** `#[arg(long, env)] database_url: String` names the variable after the field. */
const FIELD_OPTION =
  /#\[(?:clap|arg|structopt|command)\s*\([^\]]{0,300}?(?:^|[(,\s])env\s*(?=[,)])[^\]]{0,300}\](?:\s*(?:#\[[^\]]*\]|\/\/[^\n]*))*\s*(?:pub(?:\([^)]*\))?\s+)?(\w+)\s*:/gm;
/** What makes the environment override every setting at once. */
const BINDING =
  /\b(?:config::)?Environment::(?:with_prefix|default|new)\s*\(|\bEnv::(?:prefixed|raw)\s*\(|\benvy::(?:from_env|prefixed)\b|\bEnvironment::default\b|\.merge\s*\(\s*Env::|\btwelf\b|\b#\[config\s*\(\s*env\b|\bserde_env::from_env|\benv::vars\s*\(\s*\)|\benv::var\s*\(\s*&?(?:\w+\s*\)|format!)|\bget_env\w*\s*\(\s*&?\w{0,40}stringify!/;
const FIELD =
  /^[ \t]+(?:pub(?:\([^)]*\))?\s+)?([a-z]\w*)\s*:\s*(?:Option<)?(?:String|SecretString|Secret\w*<|Pass\b|Url\b|&'static str|PathBuf|SensitiveString|[\w:]*(?:Secret|Password|Url|Dsn)\w*)/gm;
const CONFIGURATION =
  /(?:conf|setting|option|env|args)\w{0,40}(?:\/\w+){0,2}\.rs$/i;
/** Calls that read a configuration file. */
const LOADS =
  /\bConfig::builder\s*\(|\bFile::with_name\s*\(|\bFile::from\s*\(|\bToml::file\w*\s*\(|\bYaml::file\w*\s*\(|\btoml::from_str\b|\bserde_yaml\w*::from_(?:str|reader)\b|\bserde_json::from_reader\b|\bfrom_hjson\b|\bdeser_hjson::/;

/** The component's settings, and where their values come from. */
export function settings(scope: ComponentScope): SettingFact[] {
  const sources = sourcesOf(scope);
  const binding = isBound(scope);
  const loads = sources.some(({ code }) => LOADS.test(code));
  return settingFacts([
    ...sources.flatMap(directReads),
    ...sources.flatMap(namedReads),
    ...(binding ? sources.flatMap(fieldsIn) : []),
    ...sources.flatMap(literalSettings),
    ...(loads && !binding ? committedSettings(scope) : []),
  ]);
}

/** Whether the environment overrides all settings; Rocket reads `ROCKET_*` by default. */
function isBound(scope: ComponentScope): boolean {
  return (
    findIn(sourcesOf(scope), BINDING) !== undefined ||
    rustServers(scope).some(({ framework }) => framework === 'Rocket')
  );
}

function directReads(file: SourceFile): SettingFact[] {
  return file.findAll(DIRECT).flatMap(({ match, at }) => {
    const argument = match[1] ?? match[2] ?? match[3] ?? match[4];
    const name =
      /"([\w-]+)"/.exec(argument)?.[1] ?? constantIn(file, argument.trim());
    return name ? [fact(name, at)] : [];
  });
}

/** `env::var(DATABASE_URL)` where a constant names it. */
function constantIn(
  { code }: SourceFile,
  argument: string,
): string | undefined {
  const name = argument.replace(/^&/, '');
  if (!/^[A-Z_][A-Z0-9_]*$/.test(name)) return undefined;
  const match = new RegExp(
    `\\bconst\\s+${name}\\s*:[^=\\n]{1,40}=\\s*"(\\w+)"`,
  ).exec(code);
  return match?.[1] ?? name;
}

function namedReads(file: SourceFile): SettingFact[] {
  if (!/\benv\b/.test(file.code)) return [];
  return [NAMED, FIELD_OPTION].flatMap(pattern =>
    file.findAll(pattern).flatMap(({ match, at }) => {
      const name = match.slice(1).find(group => group !== undefined);
      return name
        ? [fact(pattern === FIELD_OPTION ? name.toUpperCase() : name, at)]
        : [];
    }),
  );
}

/** The fields of a configuration that the environment overrides as a whole. */
function fieldsIn(file: SourceFile): SettingFact[] {
  if (!CONFIGURATION.test(file.path)) return [];
  return [...file.code.matchAll(FIELD)].map(match =>
    fact(match[1], file.at(match.index + match[0].lastIndexOf(match[1]))),
  );
}

function fact(name: string, at: Evidence): SettingFact {
  return { subject: subjectOf(name), name, from: 'environment', at };
}
