import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Budget } from './Budget';
import { ExpressionEvaluator } from './ExpressionEvaluator';
import { TemplateNode } from './nodes';
import { Output, PrintedLine } from './Output';
import { TemplateError, UndefinedTemplateError } from './TemplateError';
import {
  Func,
  Value,
  isDict,
  isList,
  isTrue,
  print,
  sortedKeys,
} from './Value';
import { Variables } from './Variables';

/** A template that others can call by its name. */
export interface NamedTemplate {
  body: TemplateNode[];
  /** The place of an offset of its source. */
  placeOf(offset: number): Evidence;
}

type Flow = 'break' | 'continue' | undefined;

/** One run of one template. */
interface Frame {
  template: NamedTemplate;
  output: Output;
  variables: Variables;
}

/** Looks ahead this far for the printed line that an output line came from. */
const MAX_LOOK_AHEAD = 500;
const MAX_RANGE = 100_000;

/** Definitions that decorate a resource and are no part of its pods. */
const DECORATION = /labels?$|labels?\.|annotations?/i;

/** Runs Go templates over one set of definitions and functions. */
export class TemplateEngine {
  readonly templates: Map<string, NamedTemplate>;
  readonly budget = new Budget();
  readonly #expressions: ExpressionEvaluator;
  /** Lines that the current action printed with a place of their own. */
  #printed: PrintedLine[] = [];

  constructor(
    templates: Map<string, NamedTemplate>,
    functionsFor: (engine: TemplateEngine) => ReadonlyMap<string, Func>,
  ) {
    this.templates = templates;
    this.#expressions = new ExpressionEvaluator(
      functionsFor(this),
      this.budget,
    );
  }

  /**
   * Runs a template by its name.
   *
   * @throws TemplateError
   */
  run(name: string, data: Value): Output {
    const template = this.templates.get(name);
    if (!template) throw new UndefinedTemplateError(name);
    return this.runBody(template, data);
  }

  runBody(template: NamedTemplate, data: Value): Output {
    const output = new Output();
    const frame = { template, output, variables: new Variables(data) };
    this.budget.within(() => this.#nodes(template.body, data, frame));
    return output;
  }

  /** Remembers where lines come from that the current action may print. */
  remember(lines: readonly PrintedLine[]): void {
    this.#printed.push(...lines);
  }

  #nodes(nodes: readonly TemplateNode[], dot: Value, frame: Frame): Flow {
    for (const node of nodes) {
      this.budget.step();
      const flow = this.#located(node, frame, () =>
        this.#lenient(node, frame, () => this.#node(node, dot, frame)),
      );
      if (flow) return flow;
    }
    return undefined;
  }

  /**
   * A library that is not in the repository often gives no more than a name or
   * labels. What they are changes nothing about the pods, so they stay empty.
   */
  #lenient(node: TemplateNode, { output }: Frame, work: () => Flow): Flow {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof UndefinedTemplateError)) throw error;
      const isPrinted = node.type === 'output' || node.type === 'template';
      if (
        isPrinted &&
        (isName(node, output) || DECORATION.test(error.template))
      )
        return undefined;
      throw error;
    }
  }

  /** Gives an error the line of the innermost node that met it. */
  #located<Result>(
    { offset }: TemplateNode,
    { template }: Frame,
    work: () => Result,
  ): Result {
    try {
      return work();
    } catch (error) {
      if (error instanceof TemplateError) {
        if (error.line !== undefined) throw error;
        const { line } = template.placeOf(offset);
        if (error instanceof UndefinedTemplateError) {
          throw new UndefinedTemplateError(error.template, line);
        }
        throw new TemplateError(error.message, template.placeOf(offset).line);
      }
      throw new TemplateError(
        error instanceof Error ? error.message : String(error),
        template.placeOf(offset).line,
      );
    }
  }

  #node(node: TemplateNode, dot: Value, frame: Frame): Flow {
    const { template, output, variables } = frame;
    switch (node.type) {
      case 'text':
        this.budget.print(node.text.length);
        output.write(node.text, (_line, offset) =>
          template.placeOf(node.offset + offset),
        );
        return undefined;
      case 'output': {
        const { value, lines } = this.#collect(() =>
          this.#expressions.value(node.pipeline, dot, frame.variables),
        );
        if (node.pipeline.variables.length === 0) {
          this.#write(
            print(value),
            lines,
            template.placeOf(node.offset),
            output,
          );
        }
        return undefined;
      }
      case 'if':
        return variables.within(() => {
          const { value } = this.#collect(() =>
            this.#expressions.value(node.pipeline, dot, frame.variables),
          );
          return this.#nodes(
            isTrue(value) ? node.body : node.otherwise,
            dot,
            frame,
          );
        });
      case 'with':
        return variables.within(() => {
          const { value } = this.#collect(() =>
            this.#expressions.value(node.pipeline, dot, frame.variables),
          );
          return isTrue(value)
            ? this.#nodes(node.body, value, frame)
            : this.#nodes(node.otherwise, dot, frame);
        });
      case 'range':
        return this.#range(node, dot, frame);
      case 'template': {
        const data =
          node.pipeline &&
          this.#expressions.value(node.pipeline, dot, frame.variables);
        const called = this.run(node.name, data);
        this.#write(
          called.text,
          called.lines,
          template.placeOf(node.offset),
          output,
        );
        return undefined;
      }
      default:
        return node.type;
    }
  }

  #range(
    node: TemplateNode & { type: 'range' },
    dot: Value,
    frame: Frame,
  ): Flow {
    const { variables } = frame;
    return variables.within(() => {
      const { pipeline, body, otherwise } = node;
      const { value } = this.#collect(() =>
        this.#expressions.unassigned(pipeline, dot, frame.variables),
      );
      const entries = entriesOf(value);
      if (entries.length === 0) return this.#nodes(otherwise, dot, frame);
      for (const [key, item] of entries) {
        this.budget.step();
        const flow = variables.within(() => {
          const given = pipeline.variables.length === 1 ? [item] : [key, item];
          pipeline.variables.forEach((name, at) =>
            variables.declare(name, given[at]),
          );
          return this.#nodes(body, item, frame);
        });
        if (flow === 'break') break;
      }
      return undefined;
    });
  }

  #collect(work: () => Value): { value: Value; lines: PrintedLine[] } {
    const outer = this.#printed;
    this.#printed = [];
    try {
      return { value: work(), lines: this.#printed };
    } finally {
      this.#printed = outer;
    }
  }

  /** Prints, each line at the place that it came from where that is known. */
  #write(
    text: string,
    lines: readonly PrintedLine[],
    at: Evidence,
    output: Output,
  ): void {
    this.budget.print(text.length);
    if (lines.length === 0) {
      output.write(text, () => at);
      return;
    }
    const texts = text.split('\n');
    let next = 0;
    output.write(text, line => {
      const printed = texts[line].trim();
      const end = Math.min(lines.length, next + MAX_LOOK_AHEAD);
      for (let index = next; index < end; index += 1) {
        if (lines[index].text === printed) {
          next = index + 1;
          return lines[index].at;
        }
      }
      return at;
    });
  }
}

/** Part of a line: a name, a port, an image. */
function isName(node: TemplateNode, output: Output): boolean {
  const pipeline = 'pipeline' in node ? node.pipeline : undefined;
  const isBlock = pipeline?.commands.some(
    ([first]) => first.type === 'function' && first.name === 'nindent',
  );
  return output.isWithinLine && !isBlock;
}

function entriesOf(value: Value): [Value, Value][] {
  if (isList(value)) return value.map((item, at) => [at, item]);
  if (isDict(value)) {
    return sortedKeys(value)
      .filter(key => typeof value.get(key) !== 'function')
      .map(key => [key, value.get(key)]);
  }
  if (typeof value === 'number' && value > 0) {
    if (value > MAX_RANGE) throw new TemplateError('a range is too long');
    return Array.from({ length: Math.floor(value) }, (_, at) => [at, at]);
  }
  return [];
}
