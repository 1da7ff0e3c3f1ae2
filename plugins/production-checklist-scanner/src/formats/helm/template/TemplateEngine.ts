import { Evidence } from 'backstage-plugin-production-checklist-common';
import { Budget } from './Budget';
import { Operand, Pipeline, TemplateNode } from './nodes';
import { Output, PrintedLine } from './Output';
import { TemplateError, UndefinedTemplateError } from './TemplateError';
import { Func, Value, isDict, isList, isTrue, print, sortedKeys } from './Value';
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
  readonly #functions: ReadonlyMap<string, Func>;
  /** Lines that the current action printed with a place of their own. */
  #printed: PrintedLine[] = [];

  constructor(
    templates: Map<string, NamedTemplate>,
    functionsFor: (engine: TemplateEngine) => ReadonlyMap<string, Func>,
  ) {
    this.templates = templates;
    this.#functions = functionsFor(this);
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
      if (isPrinted && (isName(node, output) || DECORATION.test(error.template))) return undefined;
      throw error;
    }
  }

  /** Gives an error the line of the innermost node that met it. */
  #located<Result>({ offset }: TemplateNode, { template }: Frame, work: () => Result): Result {
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
        output.write(node.text, (_line, offset) => template.placeOf(node.offset + offset));
        return undefined;
      case 'output': {
        const { value, lines } = this.#collect(() => this.#pipeline(node.pipeline, dot, frame));
        if (node.pipeline.variables.length === 0) {
          this.#write(print(value), lines, template.placeOf(node.offset), output);
        }
        return undefined;
      }
      case 'if':
        return variables.within(() => {
          const { value } = this.#collect(() => this.#pipeline(node.pipeline, dot, frame));
          return this.#nodes(isTrue(value) ? node.body : node.otherwise, dot, frame);
        });
      case 'with':
        return variables.within(() => {
          const { value } = this.#collect(() => this.#pipeline(node.pipeline, dot, frame));
          return isTrue(value)
            ? this.#nodes(node.body, value, frame)
            : this.#nodes(node.otherwise, dot, frame);
        });
      case 'range':
        return this.#range(node, dot, frame);
      case 'template': {
        const data = node.pipeline && this.#pipeline(node.pipeline, dot, frame);
        const called = this.run(node.name, data);
        this.#write(called.text, called.lines, template.placeOf(node.offset), output);
        return undefined;
      }
      default:
        return node.type;
    }
  }

  #range(node: TemplateNode & { type: 'range' }, dot: Value, frame: Frame): Flow {
    const { variables } = frame;
    return variables.within(() => {
      const { pipeline, body, otherwise } = node;
      const { value } = this.#collect(() => this.#commands(pipeline, dot, frame));
      const entries = entriesOf(value);
      if (entries.length === 0) return this.#nodes(otherwise, dot, frame);
      for (const [key, item] of entries) {
        this.budget.step();
        const flow = variables.within(() => {
          const given = pipeline.variables.length === 1 ? [item] : [key, item];
          pipeline.variables.forEach((name, at) => variables.declare(name, given[at]));
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
  #write(text: string, lines: readonly PrintedLine[], at: Evidence, output: Output): void {
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

  #pipeline(pipeline: Pipeline, dot: Value, frame: Frame): Value {
    const value = this.#commands(pipeline, dot, frame);
    const [name] = pipeline.variables;
    if (name) {
      if (pipeline.declares) frame.variables.declare(name, value);
      else frame.variables.assign(name, value);
    }
    return value;
  }

  #commands({ commands }: Pipeline, dot: Value, frame: Frame): Value {
    let value: Value;
    commands.forEach((operands, at) => {
      const piped = at === 0 ? [] : [value];
      value = this.#command(operands, piped, dot, frame);
    });
    return value;
  }

  #command(operands: Operand[], piped: Value[], dot: Value, frame: Frame): Value {
    this.budget.step();
    const [first, ...rest] = operands;
    const argument = (operand: Operand) => this.#operand(operand, dot, frame);
    if (first.type === 'function') {
      if (first.name === 'and' || first.name === 'or') {
        return shortCircuit(first.name, rest, piped, argument);
      }
      return this.#call(first.name, [...rest.map(argument), ...piped]);
    }
    const value = this.#unresolved(first, dot, frame);
    return typeof value === 'function'
      ? this.budget.take(value(...rest.map(argument), ...piped))
      : value;
  }

  #operand(operand: Operand, dot: Value, frame: Frame): Value {
    this.budget.step();
    if (operand.type === 'function') return this.#call(operand.name, []);
    const value = this.#unresolved(operand, dot, frame);
    return typeof value === 'function' ? this.budget.take(value()) : value;
  }

  /** A value that may be a method, which is not called yet. */
  #unresolved(
    operand: Exclude<Operand, { type: 'function' }>,
    dot: Value,
    frame: Frame,
  ): Value {
    switch (operand.type) {
      case 'literal':
        return operand.value;
      case 'dot':
        return fieldOf(dot, operand.fields);
      case 'variable':
        return fieldOf(frame.variables.get(operand.name), operand.fields);
      default:
        return this.budget.within(() =>
          fieldOf(this.#pipeline(operand.pipeline, dot, frame), operand.fields),
        );
    }
  }

  #call(name: string, values: Value[]): Value {
    const called = this.#functions.get(name);
    if (!called) throw new TemplateError(`the function \`${name}\` is not known`);
    return this.budget.take(called(...values));
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

function fieldOf(start: Value, fields: readonly string[]): Value {
  let value = start;
  for (const field of fields) {
    if (typeof value === 'function') value = value();
    value = isDict(value) ? value.get(field) : undefined;
  }
  return value;
}

function shortCircuit(
  name: 'and' | 'or',
  operands: Operand[],
  piped: Value[],
  evaluate: (operand: Operand) => Value,
): Value {
  let value: Value;
  for (const next of [...operands.map(operand => () => evaluate(operand)), ...piped.map(given => () => given)]) {
    value = next();
    if (isTrue(value) === (name === 'or')) return value;
  }
  return value;
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
