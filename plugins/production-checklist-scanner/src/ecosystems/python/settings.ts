import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { settingFacts } from '../shared/settingFacts';
import { subjectOf } from '../shared/settingNames';
import { fixedSettingsIn } from './fixedSettings';
import { importsOf, serviceSourcesOf } from './sources';

/** Reads of one environment variable by name. */
const READS: readonly { pattern: RegExp; module?: RegExp }[] = [
  {
    pattern:
      /\b(?:os\.)?environ(?:b)?\s*(?:\[|\.(?:get|pop|setdefault)\s*\()\s*f?(["'])(\w+)\1/g,
  },
  { pattern: /\bgetenvb?\s*\(\s*f?(["'])(\w+)\1/g },
  {
    pattern: /(?<![\w.])(?:env|ENV|environ)(?:\.\w+)?\s*\(\s*(["'])(\w+)\1/g,
    module: /\b(?:environ|environs|env|envparse|goodconf)\b/,
  },
  {
    pattern: /(?<![\w.])(?:config|_config)\s*\(\s*(["'])(\w+)\1/g,
    module: /\b(?:decouple|starlette\.config|prettyconf)\b/,
  },
  {
    pattern:
      /\b(?:envvar|env_var|env|validation_alias)\s*=\s*(?:AliasChoices\s*\(\s*)?\[?\s*(["'])(\w+)\1/g,
    module:
      /\b(?:click|typer|configargparse|pydantic\w*|confuse|cyclopts|tap|environ)\b/,
  },
  {
    pattern:
      /\b(?:get_env\w*|env_\w+|read_env\w*|from_env\w*|require_env\w*|getenv_\w+|env_var)\s*\(\s*(["'])([A-Z][A-Z0-9_]+)\1/g,
  },
  { pattern: /\b(?:from_prefixed_env|load_dotenv|dotenv_values)\s*\(/g },
  { pattern: /\bdj_database_url\.(?:config|parse)\s*\(/g },
  { pattern: /\b(?:Dynaconf|LazySettings|FlaskDynaconf)\s*\(/g },
  { pattern: /\.from_envvar\s*\(\s*(["'])(\w+)\1/g },
];
const IMPLIED: readonly { call: RegExp; name: string }[] = [
  { call: /dj_database_url/, name: 'DATABASE_URL' },
  { call: /Dynaconf|LazySettings/, name: 'DYNACONF_*' },
];
const SETTINGS_CLASS =
  /^([ \t]*)class\s+(\w+)\s*\(\s*[^)\n]*\bBaseSettings\b[^)\n]*\)\s*:/gm;
const FIELD = /^([ \t]+)([A-Za-z]\w*)\s*:\s*[^=\n]+(=.*)?$/;
/** A class that a settings class extends passes on that it reads the environment. */
const DERIVED = (name: string) =>
  new RegExp(
    `^([ \\t]*)class\\s+(\\w+)\\s*\\(\\s*[^)\\n]*\\b${name}\\b[^)\\n]*\\)\\s*:`,
    'gm',
  );

/** The component's settings, and where their values come from. */
export function settings(scope: ComponentScope): SettingFact[] {
  const sources = settingsFirst(serviceSourcesOf(scope));
  return settingFacts([
    ...sources.flatMap(readsIn),
    ...settingsClasses(sources),
    ...sources.flatMap(fixedSettingsIn),
  ]);
}

/** What a settings module says is shown before what stands elsewhere. */
function settingsFirst(sources: readonly SourceFile[]): SourceFile[] {
  const isSettings = ({ path }: SourceFile) =>
    /(^|\/)(settings|config|configuration|conf)(\/|\.py$)|(settings|config)\w*\.py$/.test(
      path,
    );
  return [
    ...sources.filter(isSettings),
    ...sources.filter(file => !isSettings(file)),
  ];
}

function readsIn(file: SourceFile): SettingFact[] {
  if (!/env|config|Dynaconf|database_url/i.test(file.code)) return [];
  return READS.filter(
    ({ module }) => !module || module.test(importsOf(file)),
  ).flatMap(({ pattern }) =>
    file.findAll(pattern).flatMap(({ match, at }): SettingFact[] => {
      const name =
        match[2] ?? IMPLIED.find(({ call }) => call.test(match[0]))?.name;
      if (!name) return [];
      const subject = name === 'DYNACONF_*' ? 'connection' : subjectOf(name);
      return [{ subject, name, from: 'environment', at }];
    }),
  );
}

/** The fields of pydantic's settings classes, their own and derived ones. */
function settingsClasses(sources: readonly SourceFile[]): SettingFact[] {
  const facts: SettingFact[] = [];
  const bases = ['BaseSettings'];
  const seen = new Set<string>();
  for (let index = 0; index < bases.length && index < 20; index += 1) {
    for (const file of sources) {
      if (!file.code.includes(bases[index])) continue;
      const pattern = index === 0 ? SETTINGS_CLASS : DERIVED(bases[index]);
      for (const { match } of file.findAll(pattern)) {
        const [, indentation, name] = match;
        const key = `${file.path}:${name}`;
        if (seen.has(key)) continue;
        seen.add(key);
        bases.push(name);
        facts.push(...fieldsOf(file, match.index ?? 0, indentation.length));
      }
    }
  }
  return facts;
}

function fieldsOf(
  file: SourceFile,
  start: number,
  indentation: number,
): SettingFact[] {
  const first = file.lineAt(start);
  const lines = file.code.split('\n').slice(first);
  const facts: SettingFact[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() && line.length - line.trimStart().length <= indentation)
      break;
    const field = FIELD.exec(line);
    if (!field || /^model_config$/.test(field[2])) continue;
    facts.push({
      subject: subjectOf(field[2]),
      name: field[2],
      from: 'environment',
      at: { path: file.path, line: first + index + 1 },
    });
  }
  return facts;
}
