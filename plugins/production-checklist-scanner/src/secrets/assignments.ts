import { matchesIn } from './matchesIn';
import { onlyChangesType } from './typeWrappers';

/** A name and the literal that it is given. */
export interface Assignment {
  name: string;
  value: string;
  /** Where the value stands. */
  start: number;
  /**
   * A fallback stands for what the environment does not give; a comparison
   * and a call may be about something else of that name; an example stands in
   * a text, or in a list that may be one of names.
   */
  by: 'value' | 'fallback' | 'comparison' | 'call' | 'example';
}

const NAME = '[A-Za-z_][\\w.-]{1,60}';
const BEFORE = '(?<![\\w.$/@\\\\-])';
/** A string in quotes, which another kind of quote does not end. */
const STRING =
  '(?<quote>["\'`])(?<value>(?:\\\\.|(?!\\k<quote>)[^\\\\\\n]){4,4096})\\k<quote>';
/** The same in a string of another language. */
const ESCAPED = '\\\\"(?<value>[^"\\\\\\n]{4,4096})\\\\"';
/** Formatters put a long value on a line of its own. */
const GAP = '[ \\t]*(?:\\r?\\n[ \\t]*)?';

/** `name = "value"`, `name: 'value'`, `"name": "value"`, `name => "value"`. */
const QUOTED = new RegExp(
  `${BEFORE}["'\`]?(?<name>${NAME})["'\`]?(?:\\[\\]|: ?[\\w.<>?&' ]{1,40})?[ \\t]*(?::=|=>|[:=?]?=(?!=)|:)${GAP}(?:(?<wrapper>[\\w.:]{1,60}!?|\\[\\]byte)?\\(\\s{0,40})?[bfru]?${STRING}`,
  'dg',
);
/** `\"name\": \"value\"` */
const NESTED = new RegExp(
  `\\\\"(?<name>${NAME})\\\\"[ \\t]*:[ \\t]*${ESCAPED}`,
  'dg',
);
/** `setDefault("name", "value")`, `env('NAME', default='value')`. */
const ARGUMENTS = new RegExp(
  `(?<![\\w.:])(?<wrapper>[\\w.:]{1,60})\\([ \\t]*["'\`](?<name>${NAME})["'\`][ \\t]*,[ \\t]*(?:default(?:_?value)?[ \\t]*[:=][ \\t]*)?${STRING}`,
  'dgi',
);
/** `process.env.NAME || 'value'`, `os.environ.get("NAME") or "value"`. */
const OTHERWISE = new RegExp(
  `(?<![\\w-])(?<name>${NAME})["'\`]?[\\])]?[ \\t]*(?:\\|\\||\\?\\?|\\?:|\\bor\\b)[ \\t]*${STRING}`,
  'dg',
);
/** `${NAME:value}`, `${NAME:-value}`. */
const EXPANDED = new RegExp(
  `\\$\\{(?<name>${NAME}):[-=]?(?<value>[^\\s{}"'\`$+?=-][^\\s{}"'\`$]{3,511})\\}`,
  'dg',
);
/** `name=value` and `name: value` where the format needs no quotes. */
const BARE = new RegExp(
  `^[ \\t]*(?:export[ \\t]+|-[ \\t]+)?(?<name>${NAME})[ \\t]*[:=][ \\t]*(?<value>[^\\s"'#{}\\[\\],&*|>][^\\s#]{3,4095})[ \\t]*(?:#[^\\n]*)?$`,
  'dgm',
);
/** `- name: X` with `value: Y` below it, as manifests give environment. */
const MANIFEST = new RegExp(
  `\\b(?:name|key)["']?[ \\t]*[:=][ \\t]*["']?(?<name>${NAME})["']?[ \\t]*,?\\s{1,80}["']?value["']?[ \\t]*[:=][ \\t]*(?:"(?<value>[^"\\n]{4,4096})"|'(?<single>[^'\\n]{4,4096})'|(?<bare>[^\\s"'{}][^\\s,}]{2,4096}))`,
  'dg',
);
/** The same the other way round. */
const MANIFEST_REVERSED = new RegExp(
  `\\bvalue["']?[ \\t]*[:=][ \\t]*(?:"(?<value>[^"\\n]{4,4096})"|'(?<single>[^'\\n]{4,4096})'|(?<bare>[^\\s"'{}][^\\s,}]{2,4096})),?\\s{1,80}["']?name["']?[ \\t]*[:=][ \\t]*["']?(?<name>${NAME})`,
  'dg',
);
/** `if (name === "value")`. */
const COMPARED = new RegExp(
  `(?<![\\w-])(?<name>${NAME})["'\`]?[\\])]?[ \\t]*(?:[!=]==?|\\.equals\\(|\\.eql\\?[ (])[ \\t]*${STRING}`,
  'dg',
);
/** `.setPassword("value")`, `.password("value")`, and no `.getPassword("name")`. */
const CALLED = new RegExp(
  `(?:\\.|->|::)(?<name>(?:set|with)?_?(?:[a-z]{0,12}_?){0,2}(?:password|passwd|pwd|passphrase|secret|token|api_?key|access_?key|secret_?key))\\(\\s{0,40}${STRING}\\s{0,40}\\)`,
  'dgi',
);
const VERB =
  /^(get|is|has|find|by|validate|check|remove|delete|hash|encode|decode|encrypt|decrypt|verify|match|contain|parse|generate|expect|to|require|read|load|fetch|reset|forgot|change|create|update|compare|new|next|refresh|revoke|on|handle|show|hide|toggle|use|peek|consume|accept|skip|eat|make|mock|assert)(?=[A-Z_])/;
/** `names = ["value", "value"]`, and what a list of YAML holds. */
const LIST = new RegExp(
  `${BEFORE}["'\`]?(?<name>${NAME})["'\`]?[ \\t]*(?::=|=>|[:=])[ \\t]*[\\[(]\\s{0,80}(?<value>(?:["'\`][^"'\`\\n]{4,512}["'\`]\\s{0,80},?\\s{0,80}){1,20})`,
  'dg',
);
const IN_LIST = /["'`](?<value>[^"'`\n]{4,512})["'`]/dg;
/** The lines under `name: |` of YAML. */
const BLOCK = linesUnder('[|>][-+\\d]{0,2}[ \\t]*', '[ \\t]');
/** What has dashes under `names:` of YAML. */
const SEQUENCE = linesUnder('', '-[ \\t]');
const IN_LINES = /^[ \t]*(?:-[ \t]+)?["']?(?<value>[^\s"']{4,512})/dgm;
/** `<add key="name" value="value"/>`. */
const ATTRIBUTE = new RegExp(
  `(?:key|name)="(?<name>${NAME})"[ \\t]+value="(?<value>[^"\\n]{4,4096})"`,
  'dg',
);
/** `<name>value</name>`, `<property name="name">value<`. */
const ELEMENT = new RegExp(
  `<(?:[\\w.:-]{1,40}[ \\t](?:[^<>\\n]{0,100}[ \\t])?(?:name|key)="(?<key>${NAME})"[^<>\\n]{0,100}|(?<name>${NAME}))>(?<value>[^<\\n]{4,4096})</`,
  'dg',
);

const BARE_FORMATS =
  /(^|\/)(\.env[^/]*|\.my\.cnf|\.npmrc|\.s3cfg|Procfile)$|\.(env|ya?ml|properties|ini|cfg|conf|toml|sh|bash|zsh|cnf|npmrc|tfvars)$/i;
/** Elsewhere a shell runs what stands in backticks. */
const STRING_IN_BACKTICKS = /\.([cm]?[jt]sx?|vue|svelte|go|mdx?)$/i;
const MARKUP = /\.(xml|config|csproj|props)$/i;
const YAML = /\.(ya?ml|tpl)$/i;
const MANIFESTS = /\.(ya?ml|tpl|json|tf|hcl)$/i;
/** What takes a setting's name, and a value for it or for want of it. */
const SETTER =
  /(env|default|config|settings?|options?|flag|var|param|prop(erty)?|getorelse|fetch|string|get|set|put|header|append|add|with|define)$/i;

/** Every literal of a file that is given to a name, whatever the name. */
export function assignmentsIn(path: string, text: string): Assignment[] {
  return allIn(path, text).filter(
    ({ quote }) => quote !== '`' || STRING_IN_BACKTICKS.test(path),
  );
}

function allIn(path: string, text: string): Match[] {
  return [
    ...matches(text, QUOTED).filter(({ wrapper }) =>
      onlyChangesType(wrapper ?? 'new'),
    ),
    ...matches(text, NESTED, 'example'),
    ...within(text, LIST, IN_LIST, 'call'),
    ...matches(text, ARGUMENTS, 'fallback').filter(({ wrapper = '' }) =>
      SETTER.test(wrapper),
    ),
    ...matches(text, OTHERWISE, 'fallback'),
    ...matches(text, EXPANDED, 'fallback'),
    ...matches(text, COMPARED, 'comparison'),
    ...matches(text, CALLED, 'call').filter(({ name }) => !VERB.test(name)),
    ...(BARE_FORMATS.test(path) ? matches(text, BARE) : []),
    ...(YAML.test(path)
      ? [
          ...within(text, BLOCK, IN_LINES),
          ...within(text, SEQUENCE, IN_LINES, 'example'),
        ]
      : []),
    ...(MANIFESTS.test(path)
      ? [...matches(text, MANIFEST), ...matches(text, MANIFEST_REVERSED)]
      : []),
    ...(MARKUP.test(path)
      ? [...matches(text, ATTRIBUTE), ...matches(text, ELEMENT)]
      : []),
  ];
}

type Match = Assignment & { wrapper?: string; quote?: string };

function matches(
  text: string,
  pattern: RegExp,
  by: Assignment['by'] = 'value',
): Match[] {
  return matchesIn(text, pattern).flatMap(({ value, start, groups }) => {
    const { wrapper, quote, name = groups.key } = groups;
    return name ? [{ name, value, start, by, wrapper, quote }] : [];
  });
}

/** The values in what is given to a name. */
function within(
  text: string,
  pattern: RegExp,
  inner: RegExp,
  by: Assignment['by'] = 'value',
): Match[] {
  return matches(text, pattern, by).flatMap(outer =>
    matchesIn(outer.value, inner).map(({ value, start }) => ({
      ...outer,
      value,
      start: outer.start + start,
    })),
  );
}

function linesUnder(mark: string, lead: string): RegExp {
  return new RegExp(
    `^(?<indent>[ \\t]*)(?:- )?["']?(?<name>${NAME})["']?:[ \\t]*${mark}\\r?\\n(?<value>(?:\\k<indent>[ \\t]*${lead}[^\\s:]{4,512}[ \\t]*(?:\\r?\\n|$(?![^]))){1,60})`,
    'dgm',
  );
}
