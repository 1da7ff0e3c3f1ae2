import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SettingFact } from '../facts';
import { subjectOf } from '../shared/settingNames';
import { imports } from './imports';
import { sourcesOf } from './sources';

/** `os.Getenv("NAME")`. */
const DIRECT = /\b(?:os|syscall)\.(?:Getenv|LookupEnv)\s*\(\s*([^()\n]{1,80})/g;
/** `getEnv("NAME", fallback)`, `mustMapEnv(&addr, "NAME")`, `env.String("NAME")`. */
const HELPER =
  /(?<![\w"])(?:\w{0,40}[eE](?:nv|NV)\w{0,24}(?:\.\w{1,24})?|(?:[gG]et|[mM]ust)\w{0,10})(?:\[[\w.*[\]]{1,30}\])?\s*\(\s*(?:[&*]?[\w.]{1,60}\s*,\s*)?"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)"/g;
/** `env:"NAME,required"` in a struct's tag. */
const TAG =
  /`[^`\n]*\b(?:env|envconfig|envvar)\s*:\s*"([A-Za-z_]\w*)["=,;][^`\n]*`/g;
const ARGUMENT_TAG = /`[^`\n]*\barg\s*:\s*"[^"`\n]*\benv:(\w+)[^`\n]*`/g;
/** Options of command-line libraries that name a variable. */
const OPTION =
  /\bEnvVars?\s*:\s*(?:\[\]string\s*\{\s*)?"(\w+)"|\b(?:cli\.)?EnvVars?\s*\(\s*"(\w+)"|\.Env(?:ar|Var)?\s*\(\s*"([A-Z]\w+)"|\bBindEnv\s*\(\s*"([\w.-]+)"/g;
const CONSTANT = (name: string) =>
  new RegExp(
    `\\b${name}\\b[ \\t]*(?:string[ \\t]*)?:?=[ \\t]*["\`]([\\w.-]+)["\`]`,
  );
/** Names in a table of a program that looks them up one by one. */
const LOOKS_UP =
  /\bos\.Environ\s*\(\s*\)|\bos\.(?:LookupEnv|Getenv)\s*\(\s*[a-z]\w*\s*[)+]/;
const TABLED = /"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)"/g;

/** Environment variables that the program reads by name. */
export function environmentReads(scope: ComponentScope): SettingFact[] {
  const sources = sourcesOf(scope);
  const walks = sources.some(({ code }) => LOOKS_UP.test(code));
  return sources.flatMap(file => [
    ...directReads(scope, file),
    ...named(file, HELPER),
    ...named(file, TAG),
    ...named(file, ARGUMENT_TAG),
    ...named(file, OPTION),
    ...envconfigFields(scope, file),
    ...(walks && isConfiguration(file) ? named(file, TABLED) : []),
  ]);
}

function isConfiguration({ path }: SourceFile): boolean {
  return /conf|env|setting|option/i.test(path.slice(-80));
}

/** A variable's name is a literal, a constant, or made of parts. */
function directReads(scope: ComponentScope, file: SourceFile): SettingFact[] {
  return file.findAll(DIRECT).map(({ match, at }) => {
    const argument = match[1].trim();
    const literal = /["`]([\w-]+)["`]/.exec(argument)?.[1];
    const name = literal ?? constantOf(scope, argument);
    // What a parameter is called tells nothing of the variable.
    return name
      ? fact(name, at)
      : { subject: 'other', name: argument, from: 'environment', at };
  });
}

function constantOf(
  scope: ComponentScope,
  argument: string,
): string | undefined {
  const name = argument.slice(argument.lastIndexOf('.') + 1);
  if (!/^\w+$/.test(name)) return undefined;
  const pattern = CONSTANT(name);
  for (const { code } of sourcesOf(scope)) {
    const match = code.includes(name) ? pattern.exec(code) : null;
    if (match) return match[1];
  }
  return undefined;
}

function named(file: SourceFile, pattern: RegExp): SettingFact[] {
  return file.findAll(pattern).flatMap(({ match, at }) => {
    const name = match.slice(1).find(group => group !== undefined);
    return name ? [fact(name, at)] : [];
  });
}

const FIELD =
  /^[ \t]+([A-Z]\w*)[ \t]+\*?(?:string|int\w*|uint\w*|bool|\[\]string|time\.Duration|url\.URL)\b/gm;
const STRUCT =
  /\btype[ \t]+\w{0,40}(?:Config|Settings|Spec\w*|Env\w*|Options|Conf|Cfg)\w{0,40}[ \t]+struct[ \t]*\{([^}]{0,4000})\}/gi;

/** envconfig names a variable after the field where no tag does. */
function envconfigFields(
  scope: ComponentScope,
  file: SourceFile,
): SettingFact[] {
  const used = sourcesOf(scope).some(candidate =>
    imports(
      candidate,
      /^github\.com\/(?:kelseyhightower|vrischmann)\/envconfig$|^github\.com\/ardanlabs\/conf|^github\.com\/cristalhq\/aconfig/,
    ),
  );
  if (!used || !/struct/.test(file.code)) return [];
  return [...file.code.matchAll(STRUCT)].flatMap(match => {
    const start = match.index + match[0].indexOf(match[1]);
    return [...match[1].matchAll(FIELD)].map(field =>
      fact(field[1], file.at(start + field.index + field[0].indexOf(field[1]))),
    );
  });
}

function fact(name: string, at: SettingFact['at']): SettingFact {
  return { subject: subjectOf(name), name, from: 'environment', at };
}
