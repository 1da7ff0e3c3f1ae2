import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { FactCriteria } from '../store/visibility/Visibility';

type Params = Record<string, unknown>;

/** The catalog's own rules, as `@backstage/plugin-catalog-backend` applies them. */
const RULES: Partial<Record<string, (params: Params) => FactCriteria>> = {
  IS_ENTITY_KIND: ({ kinds }) => fact('kind', kinds),
  IS_ENTITY_OWNER: ({ claims }) => fact('relations.ownedby', claims),
  HAS_ANNOTATION: ({ annotation, value }) =>
    fact(`metadata.annotations.${annotation}`, value),
  HAS_LABEL: ({ label, value }) => fact(`metadata.labels.${label}`, value),
  HAS_METADATA: ({ key, value }) => fact(`metadata.${key}`, value),
  HAS_SPEC: ({ key, value }) => fact(`spec.${key}`, value),
};

/**
 * A conditional decision on catalog entities as criteria that a query can
 * hold; undefined where a rule is not the catalog's own.
 */
export function factCriteria(
  conditions: PermissionCriteria<PermissionCondition>,
): FactCriteria | undefined {
  if ('anyOf' in conditions) {
    const anyOf = all(conditions.anyOf);
    return anyOf && { anyOf };
  }
  if ('allOf' in conditions) {
    const allOf = all(conditions.allOf);
    return allOf && { allOf };
  }
  if ('not' in conditions) {
    const not = factCriteria(conditions.not);
    return not && { not };
  }
  return RULES[conditions.rule]?.((conditions.params ?? {}) as Params);
}

function all(
  conditions: readonly PermissionCriteria<PermissionCondition>[],
): FactCriteria[] | undefined {
  const criteria = conditions.map(factCriteria);
  return criteria.every(each => each !== undefined) ? criteria : undefined;
}

function fact(key: string, value: unknown): FactCriteria {
  const lowerKey = key.toLowerCase();
  if (value === undefined) return { key: lowerKey };
  return {
    key: lowerKey,
    values: [value].flat().map(each => String(each).toLowerCase()),
  };
}
