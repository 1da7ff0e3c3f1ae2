import { DataNode } from './DataNode';

type Step =
  | { kind: 'key'; key: string }
  | { kind: 'index'; index: number }
  | { kind: 'all' };

/** More is nobody's configuration; aliases of YAML could make it so. */
const MAX_NODES = 10_000;

const STEP =
  /^(?:\.?\[(?:(-?\d+)|(\*)|'([^']*)'|"([^"]*)")\]|\.(\*)|\.([^.[\]'"*]+))/;

/**
 * A path of JSONPath (RFC 9535) made of names, indexes and wildcards:
 * `spec.containers[*].image`, `metadata.annotations["example.org/owner"]`.
 * The leading `$` may be left out.
 */
export class DataPath {
  readonly #steps: readonly Step[];

  private constructor(steps: readonly Step[]) {
    this.#steps = steps;
  }

  /** @throws Error with what is wrong with it */
  static parse(source: string): DataPath {
    let rest = source.replace(/^\$/, '');
    if (rest && !/^[.[]/.test(rest)) rest = `.${rest}`;
    const steps: Step[] = [];
    while (rest) {
      const match = STEP.exec(rest);
      if (!match) {
        throw new Error(
          `\`${rest}\` is neither a name, an index nor a wildcard, as in \`spec.containers[*].image\``,
        );
      }
      steps.push(stepOf(match));
      rest = rest.slice(match[0].length);
    }
    if (!steps.length) throw new Error('it is empty');
    return new DataPath(steps);
  }

  /** The values there; undefined where they are too many. */
  select(root: DataNode): DataNode[] | undefined {
    let nodes = [root];
    for (const step of this.#steps) {
      const next: DataNode[] = [];
      for (const node of nodes) {
        next.push(...follow(node, step));
        if (next.length > MAX_NODES) return undefined;
      }
      nodes = next;
    }
    return nodes;
  }
}

function stepOf([
  ,
  index,
  all,
  single,
  double,
  anyMember,
  name,
]: RegExpExecArray): Step {
  if (index !== undefined) return { kind: 'index', index: Number(index) };
  if (all ?? anyMember) return { kind: 'all' };
  return { kind: 'key', key: single ?? double ?? name };
}

function follow(node: DataNode, step: Step): readonly DataNode[] {
  switch (step.kind) {
    case 'all':
      return node.children;
    case 'index': {
      const found = node.items.at(step.index);
      return found ? [found] : [];
    }
    default: {
      const found = node.member(step.key);
      return found ? [found] : [];
    }
  }
}
