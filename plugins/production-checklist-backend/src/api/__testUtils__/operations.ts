import { spec } from '../../schema/openapi.generated';

/** Something that the OpenAPI document says can be asked. */
export interface Operation {
  method: 'get' | 'post';
  /** As the document has it. */
  path: string;
  operationId: string;
  /** The status of the answer that is described first. */
  success: number;
}

export const OPERATIONS: readonly Operation[] = Object.entries(
  spec.paths,
).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, responses }]) => ({
    method: method as Operation['method'],
    path,
    operationId,
    success: Number(Object.keys(responses)[0]),
  })),
);

/** Those about many entities. */
export const LISTS = OPERATIONS.filter(
  ({ method, path }) =>
    method === 'get' && !/\{(kind|namespace|id)\}/.test(path),
);

/** Those about one entity, or an exemption of it. */
export const OF_ONE = OPERATIONS.filter(({ path }) =>
  /\{(kind|id)\}/.test(path),
);

/** What is sent; an operation that changes something is to be added. */
const BODIES: Record<string, object> = {
  decideExemption: { decision: 'approve' },
  requestExemption: { kind: 'exemption', check: 'readme/run', reason: 'Soon' },
  requestScan: {},
};

/** What stands in paths; a new parameter is to be added. */
const PARAMETERS: Record<string, (subject: Subject) => string> = {
  kind: () => 'component',
  namespace: () => 'default',
  section: () => 'readme',
  name: ({ path, component }) =>
    path.includes('{section}') ? 'exists' : component,
  id: ({ exemption }) => exemption,
};

interface Subject extends Pick<Operation, 'path'> {
  component: string;
  /** The id of one of the component's. */
  exemption: string;
}

export function routeOf(
  { path }: Operation,
  component: string,
  exemption: string = 'none',
): string {
  return path.replace(/\{(\w+)\}/g, (_, parameter: string) => {
    const write = PARAMETERS[parameter];
    if (!write) throw new Error(`What does ${parameter} of ${path} stand for?`);
    return write({ path, component, exemption });
  });
}

export function bodyOf({ operationId }: Operation): object {
  const body = BODIES[operationId];
  if (!body) throw new Error(`What does ${operationId} take?`);
  return body;
}
