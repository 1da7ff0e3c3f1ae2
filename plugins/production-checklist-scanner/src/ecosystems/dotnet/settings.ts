import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { JsonNode, parseJson } from '../../formats/json';
import { SettingFact } from '../facts';
import { findIn } from '../shared/findIn';
import { settingFacts } from '../shared/settingFacts';
import { subjectOf } from '../shared/settingNames';
import { defaultHostOf } from './host';
import { literalSettings } from './literalSettings';
import { settingsFiles, sourcesOf } from './sources';

const DIRECT = /\bGetEnvironmentVariable\s*\(\s*@?"([\w-]+)"/g;
/** `Configuration["Redis:Host"]`, `GetConnectionString("Shop")`, `GetSection("Mongo")`. */
const CONFIGURED =
  /\b\w{0,40}[cC]onfig(?:uration)?\w*\s*(?:\(\))?\s*(?:\.Root)?\s*\[\s*"([\w:.-]+)"\s*\]|\.(?:GetValue\s*<[^>\n]{1,60}>|GetSection|GetRequiredSection|GetConnectionString|BindConfiguration)\s*\(\s*"([\w:.-]+)"/g;
const ENVIRONMENT = /\.AddEnvironmentVariables\s*\(/;

/** The component's settings, and where their values come from. */
export function settings(scope: ComponentScope): SettingFact[] {
  const sources = sourcesOf(scope);
  const bound = defaultHostOf(scope) ?? findIn(sources, ENVIRONMENT);
  const from = bound ? 'environment' : 'file';
  const facts = settingFacts([
    ...sources.flatMap(file => reads(file, DIRECT, 'environment')),
    ...sources.flatMap(file => reads(file, CONFIGURED, from)),
    ...settingsFiles(scope).flatMap(file => writtenIn(file, from)),
    ...sources.flatMap(literalSettings),
  ]);
  // What the service lives on tells more than where its traces go.
  const isTelemetry = ({ name }: SettingFact) => /^OTEL_|OPAMP/.test(name);
  return [
    ...facts.filter(fact => !isTelemetry(fact)),
    ...facts.filter(isTelemetry),
  ];
}

function reads(
  file: SourceFile,
  pattern: RegExp,
  from: SettingFact['from'],
): SettingFact[] {
  return file.findAll(pattern).map(({ match, at }) => {
    const name = match[1] ?? match[2];
    const isConnection = /GetConnectionString/.test(match[0]);
    return {
      subject: isConnection ? 'connection' : subjectOf(last(name)),
      name,
      from,
      at,
    };
  });
}

/** Credentials and connections of `appsettings.json`, by their full keys. */
function writtenIn(file: SourceFile, from: SettingFact['from']): SettingFact[] {
  const facts: SettingFact[] = [];
  const visit = (node: JsonNode, path: readonly string[]) => {
    for (const [key, value] of node.members) {
      const keys = [...path, key];
      if (value.isObject) visit(value, keys);
      const subject =
        keys[0] === 'ConnectionStrings' ? 'connection' : subjectOf(key);
      const isSetting = subject === 'credential' || subject === 'connection';
      if (
        !value.text ||
        !isSetting ||
        /^(Logging|Serilog|AllowedHosts|Kestrel|NLog)$/.test(keys[0])
      )
        continue;
      facts.push({ subject, name: keys.join(':'), from, at: value.at });
    }
  };
  visit(parseJson(file), []);
  return facts;
}

/** `Redis:Host` is a host. */
function last(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
