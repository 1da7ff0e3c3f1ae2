import { Budget } from './Budget';
import { Operand, Pipeline } from './nodes';
import { TemplateError } from './TemplateError';
import { Func, Value, isDict, isTrue } from './Value';
import { Variables } from './Variables';

/** Works out what stands in actions: pipelines of functions and values. */
export class ExpressionEvaluator {
  readonly #functions: ReadonlyMap<string, Func>;
  readonly #budget: Budget;

  constructor(functions: ReadonlyMap<string, Func>, budget: Budget) {
    this.#functions = functions;
    this.#budget = budget;
  }

  /** The value of a pipeline, given to the variable that it sets. */
  value(pipeline: Pipeline, dot: Value, variables: Variables): Value {
    const value = this.unassigned(pipeline, dot, variables);
    const [name] = pipeline.variables;
    if (name) {
      if (pipeline.declares) variables.declare(name, value);
      else variables.assign(name, value);
    }
    return value;
  }

  /** The value of a pipeline, whatever it sets. */
  unassigned({ commands }: Pipeline, dot: Value, variables: Variables): Value {
    let value: Value;
    commands.forEach((operands, at) => {
      const piped = at === 0 ? [] : [value];
      value = this.#command(operands, piped, dot, variables);
    });
    return value;
  }

  #command(
    operands: Operand[],
    piped: Value[],
    dot: Value,
    variables: Variables,
  ): Value {
    this.#budget.step();
    const [first, ...rest] = operands;
    const argument = (operand: Operand) =>
      this.#operand(operand, dot, variables);
    if (first.type === 'function') {
      if (first.name === 'and' || first.name === 'or') {
        return shortCircuit(first.name, rest, piped, argument);
      }
      return this.#call(first.name, [...rest.map(argument), ...piped]);
    }
    const value = this.#unresolved(first, dot, variables);
    return typeof value === 'function'
      ? this.#budget.take(value(...rest.map(argument), ...piped))
      : value;
  }

  #operand(operand: Operand, dot: Value, variables: Variables): Value {
    this.#budget.step();
    if (operand.type === 'function') return this.#call(operand.name, []);
    const value = this.#unresolved(operand, dot, variables);
    return typeof value === 'function' ? this.#budget.take(value()) : value;
  }

  /** A value that may be a method, which is not called yet. */
  #unresolved(
    operand: Exclude<Operand, { type: 'function' }>,
    dot: Value,
    variables: Variables,
  ): Value {
    switch (operand.type) {
      case 'literal':
        return operand.value;
      case 'dot':
        return fieldOf(dot, operand.fields);
      case 'variable':
        return fieldOf(variables.get(operand.name), operand.fields);
      default:
        return this.#budget.within(() =>
          fieldOf(this.value(operand.pipeline, dot, variables), operand.fields),
        );
    }
  }

  #call(name: string, values: Value[]): Value {
    const called = this.#functions.get(name);
    if (!called)
      throw new TemplateError(`the function \`${name}\` is not known`);
    return this.#budget.take(called(...values));
  }
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
  for (const next of [
    ...operands.map(operand => () => evaluate(operand)),
    ...piped.map(given => () => given),
  ]) {
    value = next();
    if (isTrue(value) === (name === 'or')) return value;
  }
  return value;
}
