import { isMap, listOf, textOf } from './readYaml';

const MAX_COMBINATIONS = 100;

/**
 * The variables of each run of a job with a matrix: `matrix.<name>`, with the
 * members of an entry as `matrix.<name>.<member>`. Without a matrix, the outer
 * variables alone.
 */
export function expandMatrix(
  job: Record<string, unknown>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string>[] {
  const strategy = isMap(job.strategy) ? job.strategy : {};
  const { matrix } = strategy;
  if (!isMap(matrix)) return [outer];
  const { include, exclude: _, ...axes } = matrix;
  let runs: Map<string, string>[] = [new Map(outer)];
  for (const [name, values] of Object.entries(axes)) {
    const list = Array.isArray(values) ? values : [];
    if (list.length === 0) continue;
    runs = runs
      .flatMap(run =>
        list.map(
          value => new Map([...run, ...members(`matrix.${name}`, value)]),
        ),
      )
      .slice(0, MAX_COMBINATIONS);
  }
  const included = listOf(include)
    .filter(isMap)
    .map(entry => new Map([...outer, ...members('matrix', entry)]));
  const hasAxes = Object.values(axes).some(Array.isArray);
  return [...(hasAxes ? runs : []), ...included].slice(0, MAX_COMBINATIONS);
}

function members(name: string, value: unknown): [string, string][] {
  const text = textOf(value);
  if (text !== undefined) return [[name, text]];
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, member]): [string, string][] => {
    const content = textOf(member);
    return content === undefined ? [] : [[`${name}.${key}`, content]];
  });
}
