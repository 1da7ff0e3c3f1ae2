import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { settingFacts } from '../shared/settingFacts';
import { subjectOf } from '../shared/settingNames';
import {
  configurationFiles,
  isRuntimeConfiguration,
  programFiles,
} from './sources';

/** `System.get_env("NAME")` and its kin, `{:system, "NAME"}`, and helpers. */
const READ =
  /\bSystem\.(?:get_env|fetch_env!?)\s*(?:\(\s*|\s)"(\w+)"|\{\s*:system\s*,\s*(?::\w+\s*,\s*)?"(\w+)"|\b\w{0,30}[eE]nv\w{0,30}(?:\.\w{1,40}){0,3}[!?]?\(\s*(?:[a-z_]\w*\s*,\s*)?"([A-Z][A-Z0-9_]{2,})"|\b(?:System\.get_env\(\)|env)\s*\[\s*"(\w+)"\s*\]|"([A-Z][A-Z0-9_]{2,})"\s*\|>\s*System\.(?:get_env|fetch_env!?)/g;
/** In runtime configuration a helper of any name can take the variable's. */
const RUNTIME_HELPER =
  /\b[a-z_]\w*[!?]?\(\s*(?:[a-z_]\w*\s*,\s*)?"([A-Z][A-Z0-9_]{2,})"/g;
/** `env_var_to_config!(:database_password)` names a variable by an atom. */
const ATOM = /\b\w{0,30}env\w{0,30}[!?]?\(\s*:(\w+)/g;
const LITERAL =
  /\b(password|secret_key_base|secret_key|api_key|secret|token|hostname|url|host):\s*"([^"\n#]{2,200})"/g;

/** The settings of the program, and where their values come from. */
export function settings(scope: ComponentScope): SettingFact[] {
  const configuration = configurationFiles(scope);
  const read = programFiles(scope).flatMap(file => [
    ...namesIn(file, READ),
    ...namesIn(file, ATOM),
    ...(isRuntimeConfiguration(file) ? namesIn(file, RUNTIME_HELPER) : []),
  ]);
  const overridden = configuration.some(
    file =>
      !/(^|\/)config\.exs$/.test(file.path) && namesIn(file, READ).length > 0,
  );
  // What every environment shares is replaced by what production reads.
  const effective = configuration.filter(
    ({ path }) => !overridden || !/(^|\/)config\.exs$/.test(path),
  );
  return settingFacts([...read, ...effective.flatMap(literalsIn)]);
}

function namesIn(file: SourceFile, pattern: RegExp): SettingFact[] {
  return file.findAll(pattern).flatMap(({ match, at }) => {
    const name = match.slice(1).find(group => group !== undefined);
    return name
      ? { subject: subjectOf(name), name, from: 'environment' as const, at }
      : [];
  });
}

/** Values of repositories and endpoints that stand in configuration. */
function literalsIn(file: SourceFile): SettingFact[] {
  return [...file.code.matchAll(LITERAL)].flatMap(match => {
    const [, name, value] = match;
    if (/^(url|host|hostname)$/.test(name) && !isConnection(file, match)) {
      return [];
    }
    const subject = subjectOf(name);
    return value.startsWith('/')
      ? []
      : { subject, name, from: 'literal' as const, at: file.at(match.index) };
  });
}

/** A database's address; an endpoint's own host is what it is called. */
function isConnection(file: SourceFile, match: RegExpMatchArray): boolean {
  const offset = match.index ?? 0;
  const before = file.code.slice(Math.max(0, offset - 400), offset);
  const block = before.slice(Math.max(0, before.lastIndexOf('config ')));
  return (
    /Repo\b|Redix|redis|:amqp|kafka|ecto/i.test(block) ||
    /^(ecto|postgres\w*|mysql|rediss?|amqps?):\/\//.test(match[2])
  );
}
