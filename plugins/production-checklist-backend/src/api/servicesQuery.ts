import { InputError } from '@backstage/errors';
import {
  SERVICE_SORT_FIELDS,
  ServicesQuery,
} from 'backstage-plugin-production-checklist-common';
import { z } from 'zod/v3';

const MAX_LIMIT = 100;

/** A parameter that may be given several times. */
function several<Item extends z.ZodTypeAny>(item: Item) {
  return z.preprocess(
    value => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(item).max(100).optional(),
  );
}

const references = several(z.string().max(300));

const schema = z
  .object({
    text: z.string().max(200).optional(),
    owner: references,
    system: references,
    type: references,
    lifecycle: references,
    state: several(z.enum(['waiting', 'scanning', 'done', 'failed'])),
    sortBy: z.enum(SERVICE_SORT_FIELDS).optional(),
    order: z.enum(['asc', 'desc']).optional(),
    limit: z.coerce.number().int().min(1).max(MAX_LIMIT).optional(),
    cursor: z.string().max(500).optional(),
  })
  .strict();

/** Reads the scoreboard's query; a wrong one is an error that names the parameter. */
export function readServicesQuery(query: unknown): ServicesQuery {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const [{ path, message, code }] = parsed.error.issues;
  throw new InputError(
    code === 'unrecognized_keys'
      ? message
      : `The parameter ${path[0]} is wrong: ${message}`,
  );
}
