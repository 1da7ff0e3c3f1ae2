import { SourceFile } from '../files/SourceFile';

/** A name and the literal that it is given. */
export interface Assignment {
  name: string;
  value: string;
  /** Where the value stands. */
  start: number;
  /** It stands for what the environment does not give. */
  fallback: boolean;
}

const NAME = '[A-Za-z_][\\w.-]{1,60}';
const BEFORE = '(?<![\\w.$/@\\\\-])';

/** `name = "value"`, `name: 'value'`, `"name": "value"`, `name => "value"`. */
const QUOTED = new RegExp(
  `${BEFORE}["'\`]?(?<name>${NAME})["'\`]?[ \\t]*(?::=|=>|[:=](?!=))[ \\t]*(?:(?<wrapper>[\\w.:]{1,60}!?)\\()?(["'\`])(?<value>[^"'\`\\n]{4,512})\\3`,
  'g',
);
/** `setDefault("name", "value")`, `env('NAME', default='value')`. */
const ARGUMENTS = new RegExp(
  `(?<![\\w.:])(?<wrapper>[\\w.:]{1,60})\\([ \\t]*["'\`](?<name>${NAME})["'\`][ \\t]*,[ \\t]*(?:default(?:_?value)?[ \\t]*[:=][ \\t]*)?(["'\`])(?<value>[^"'\`\\n]{4,512})\\3`,
  'gi',
);
/** `process.env.NAME || 'value'`, `os.environ.get("NAME") or "value"`. */
const OTHERWISE = new RegExp(
  `(?<![\\w-])(?<name>${NAME})["'\`]?[\\])]?[ \\t]*(?:\\|\\||\\?\\?|\\?:|\\bor\\b)[ \\t]*(["'\`])(?<value>[^"'\`\\n]{4,512})\\2`,
  'g',
);
/** `${NAME:value}`, `${NAME:-value}`. */
const EXPANDED = new RegExp(
  `\\$\\{(?<name>${NAME}):[-=]?(?<value>[^\\s{}"'\`$+?=-][^\\s{}"'\`$]{3,511})\\}`,
  'g',
);
/** `name=value` and `name: value` where the format needs no quotes. */
const BARE = new RegExp(
  `^[ \\t]*(?:export[ \\t]+|-[ \\t]+)?(?<name>${NAME})[ \\t]*[:=][ \\t]*(?<value>[^\\s"'#{}\\[\\],&*|>][^\\s#]{3,511})[ \\t]*(?:#[^\\n]*)?$`,
  'gm',
);
/** `- name: X` with `value: Y` below it, as manifests give environment. */
const MANIFEST = new RegExp(
  `name:[ \\t]*["']?(?<name>${NAME})["']?[ \\t]*\\r?\\n[ \\t]*value:[ \\t]*(["']?)(?<value>[^\\s"'{}][^\\n"']{2,511})\\2[ \\t]*$`,
  'gm',
);
/** `<add key="name" value="value"/>`. */
const ATTRIBUTE = new RegExp(
  `(?:key|name)="(?<name>${NAME})"[ \\t]+value="(?<value>[^"\\n]{4,512})"`,
  'g',
);
/** `<name>value</name>`. */
const ELEMENT = new RegExp(`<(?<name>${NAME})>(?<value>[^<\\n]{4,512})</`, 'g');

const BARE_FORMATS =
  /(^|\/)\.env[^/]*$|\.(env|ya?ml|properties|ini|cfg|conf|toml|sh)$/i;
const MARKUP = /\.(xml|config|csproj|props)$/i;
const YAML = /\.(ya?ml|tpl)$/i;
/** What only changes a literal's type. */
const WRAPPER =
  /(^|[.:])(from|new|some|of|string|bytes|buffer|b64decode|decode\w*|getbytes|\w*secret\w*|sensitive|securestring|\w*securitykey|fromstring|valueof|wrap|str|u)!?$/i;
/** What takes a setting's name, and a value for it or for want of it. */
const SETTER =
  /(env|default|config|settings?|options?|flag|var|param|prop(erty)?|getorelse|fetch|string|get|set|put)$/i;

/** Every literal of a file that is given to a name, whatever the name. */
export function assignmentsIn({ path, code }: SourceFile): Assignment[] {
  return [
    ...matches(code, QUOTED).filter(({ wrapper }) =>
      WRAPPER.test(wrapper ?? 'new'),
    ),
    ...matches(code, ARGUMENTS, true).filter(({ wrapper = '' }) =>
      SETTER.test(wrapper),
    ),
    ...matches(code, OTHERWISE, true),
    ...matches(code, EXPANDED, true),
    ...(BARE_FORMATS.test(path) ? matches(code, BARE) : []),
    ...(YAML.test(path) ? matches(code, MANIFEST) : []),
    ...(MARKUP.test(path)
      ? [...matches(code, ATTRIBUTE), ...matches(code, ELEMENT)]
      : []),
  ];
}

function matches(
  code: string,
  pattern: RegExp,
  fallback = false,
): (Assignment & { wrapper?: string })[] {
  return [...code.matchAll(pattern)].flatMap(({ 0: all, index, groups }) => {
    const { name, value, wrapper } = groups ?? {};
    if (!name || !value) return [];
    const start = index + all.lastIndexOf(value);
    return [{ name, value, start, fallback, wrapper }];
  });
}
