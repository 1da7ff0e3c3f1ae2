import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { perScope } from '../../component/perScope';
import { subjectOf } from '../shared/settingNames';
import { imports } from './imports';
import { sourcesOf } from './sources';

interface Binding {
  imports: RegExp;
  call: RegExp;
  /** Only what the configuration writes as a variable comes from it. */
  expands?: true;
}

/** What makes the environment override the settings of a library. */
const BINDINGS: readonly Binding[] = [
  { imports: /./, call: /\.AutomaticEnv\s*\(\s*\)|\bviper\.AutomaticEnv\b/ },
  {
    imports: /beego|viper|ini\b|toml|yaml|config/,
    call: /\bos\.LookupEnv\s*\(\s*[a-z]\w*\s*\)/,
  },
  { imports: /^github\.com\/knadh\/koanf/, call: /\benv\.Provider\w*\s*\(/ },
  {
    imports:
      /^github\.com\/(?:jinzhu\/configor|cristalhq\/aconfig|sherifabdlnaby\/configuro|gookit\/config)/,
    call: /\b(?:configor|aconfig|configuro|config)\.\w+\s*\(/,
  },
  {
    imports:
      /^github\.com\/(?:namsral\/flag|ianschenck\/envflag|facebookgo\/flagenv|coreos\/pkg\/flagutil|jamiealquiza\/envy|gaumut\/goenvflags)/,
    call: /\b(?:flag|envflag|flagenv|flagutil|envy)\.\w+\s*\(/,
  },
  {
    imports: /^github\.com\/peterbourgon\/ff/,
    call: /\bff\.WithEnvVar\w*\s*\(/,
  },
  { imports: /kingpin/, call: /\.DefaultEnvars\s*\(/ },
  {
    imports: /^github\.com\/alecthomas\/kong/,
    call: /\bkong\.DefaultEnvars\s*\(/,
  },
  {
    imports: /kratos(\/v2)?\/config\/env$|go-micro.*\/config\/source\/env$/,
    call: /\benv\.NewSource\s*\(/,
    expands: true,
  },
  {
    imports: /^github\.com\/heetch\/confita\/backend\/env$/,
    call: /\benv\.NewBackend\s*\(/,
  },
  {
    imports: /go-zero\/core\/conf$/,
    call: /\bconf\.UseEnv\s*\(/,
    expands: true,
  },
  {
    imports: /^go\.uber\.org\/config$/,
    call: /\bconfig\.Expand\s*\(/,
    expands: true,
  },
  { imports: /^os$/, call: /\bos\.Expand(?:Env)?\s*\(/, expands: true },
  { imports: /envsubst/, call: /\benvsubst\.\w+\s*\(/, expands: true },
];

/** Where the environment is bound to all settings at once. */
export const environmentBinding = perScope(
  (scope): { at: Evidence; expands: boolean } | undefined => {
    for (const { imports: wanted, call, expands = false } of BINDINGS) {
      for (const file of sourcesOf(scope)) {
        const at = imports(file, wanted) ? file.find(call) : undefined;
        if (at) return { at, expands };
      }
    }
    return undefined;
  },
);

/** Keys and fields that such a library reads. */
const KEY =
  /\b(?:viper|v|vip|k|ko|cfg|conf|config)\.(?:Get\w*|String|Int|Bool|Duration|SetDefault|MustString|Unmarshal\w*)\s*\(\s*"([\w.-]{2,60})"/g;
const FIELD =
  /^[ \t]+[A-Z]\w{0,40}[ \t]+\*?(?:string|\[\]string|[\w.]*(?:Secret|URL|Password)\w*)[ \t]+`[^`\n]*\b(?:mapstructure|koanf)\s*:\s*"([\w.-]+)/gm;
const CONFIGURATION_FIELD =
  /^[ \t]+[A-Z]\w{0,40}[ \t]+\*?(?:string|\[\]string|[\w.]*(?:Secret|URL|Password)\w*)[ \t]+`[^`\n]*\b(?:yaml|json|toml|cfg)\s*:\s*"([\w.-]+)/gm;
const CONSTANT_KEY =
  /^[ \t]*\w{0,40}(?:Setting|Key|Config|Cfg)\w{0,40}[ \t]*=[ \t]*"([\w.-]{2,60})"/gm;
const FLAG =
  /\b(?:\w+\.)?(?:String|StringVar|StringP|StringVarP|StringSlice\w*|URLVar\w*|Flag)\s*\(\s*(?:&?[\w.]+\s*,\s*)?"([\w.-]{2,60})"/g;

/** The settings that the environment overrides by such a binding. */
export function boundSettings(scope: ComponentScope): SettingFact[] {
  const binding = environmentBinding(scope);
  if (!binding) return [];
  const named = sourcesOf(scope).flatMap(file => {
    const patterns = /conf|setting|option/i.test(file.path.slice(-60))
      ? [KEY, FIELD, CONFIGURATION_FIELD, CONSTANT_KEY, FLAG]
      : [KEY, FIELD, FLAG];
    return patterns.flatMap(pattern => settingsIn(file, pattern));
  });
  return named.map(setting => ({ ...setting, at: binding.at }));
}

function settingsIn(file: SourceFile, pattern: RegExp): SettingFact[] {
  return file.findAll(pattern).map(({ match, at }) => ({
    subject: subjectOf(match[1]),
    name: match[1],
    from: 'environment',
    at,
  }));
}
