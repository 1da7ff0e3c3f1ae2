import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';

/** Something that conditions and filters may ask; both parts lower-cased. */
export interface EntityFact {
  key: string;
  /** Undefined for one that is empty or too long to be asked for. */
  value?: string;
}

const MAX_LENGTH = 200;
const MAX_FACTS = 1000;
/** They are long and asked for by nobody. */
const LEFT_OUT = new Set(['attachments', 'relations', 'status']);

/** What the catalog's permission rules can ask of an entity, in their terms. */
export function entityFacts(entity: Entity): EntityFact[] {
  const facts = new Map<string, EntityFact>();
  const add = (key: string, value: unknown) => {
    const fact = {
      key: key.toLowerCase(),
      value: text(value)?.toLowerCase(),
    };
    if (fact.key.length > MAX_LENGTH || facts.size >= MAX_FACTS) return;
    facts.set(JSON.stringify(fact), fact);
  };
  for (const [key, value] of Object.entries(entity)) {
    if (!LEFT_OUT.has(key)) visit(key, value, add);
  }
  add('metadata.namespace', entity.metadata.namespace ?? DEFAULT_NAMESPACE);
  for (const { type, targetRef } of entity.relations ?? []) {
    add(`relations.${type}`, targetRef);
  }
  return [...facts.values()];
}

function visit(
  path: string,
  value: unknown,
  add: (key: string, value: unknown) => void,
): void {
  if (typeof value !== 'object' || value === null) {
    add(path, value);
  } else if (Array.isArray(value)) {
    for (const item of value) {
      visit(path, item, add);
      if (typeof item === 'string') add(`${path}.${item}`, true);
    }
  } else {
    for (const [key, inner] of Object.entries(value)) {
      visit(`${path}.${key}`, inner, add);
    }
  }
}

function text(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const whole = String(value);
  return whole.length > MAX_LENGTH ? undefined : whole;
}
