import { dump } from '../dumpYaml';
import { parseValues } from '../parseValues';
import { parseTemplate } from '../template/parseTemplate';
import { NamedTemplate, TemplateEngine } from '../template/TemplateEngine';
import { TemplateError } from '../template/TemplateError';
import { Dict, Func, isTrue, print } from '../template/Value';

/** What stands for a value that whoever installs the chart has to give. */
const REQUIRED = 'required';

/** Functions that Helm adds: they know the chart's templates. */
export function helmFunctions(engine: TemplateEngine): Record<string, Func> {
  const toYaml: Func = value => {
    const { text, lines } = dump(value);
    engine.remember(lines);
    return text;
  };
  return {
    // What a chart refuses by its defaults, production gives.
    fail: () => '',
    fromYaml: text => parseValues(print(text)) ?? new Map(),
    fromYamlArray: text => parseValues(print(text)) ?? [],
    include: (name, data) => {
      const output = engine.run(print(name), data);
      engine.remember(output.lines);
      return output.text;
    },
    lookup: (): Dict => new Map(),
    required: (_message, value) =>
      isTrue(value) || value === 0 || value === false ? value : REQUIRED,
    toYaml,
    toYamlPretty: toYaml,
    tpl: (text, data) =>
      engine.runBody(templateOf(engine, print(text)), data).text,
  };
}

/** A template that stands in a value. */
function templateOf(engine: TemplateEngine, text: string): NamedTemplate {
  const { body, defines } = parse(text);
  const placeOf = () => ({ path: '' });
  for (const [name, defined] of defines) {
    engine.templates.set(name, { body: defined, placeOf });
  }
  return { body, placeOf };
}

/** Its lines are not those of the template that it stands in. */
function parse(text: string) {
  try {
    return parseTemplate(text);
  } catch (error) {
    throw new TemplateError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
