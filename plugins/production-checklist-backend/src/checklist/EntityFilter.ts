import { parseEntityRef } from '@backstage/catalog-model';
import { WrongInputError } from 'backstage-plugin-production-checklist-scanner';
import { ChecklistEntity } from './ChecklistEntity';

/** What the store keeps of entities; a filter that asked else would never match. */
const TRAITS: Readonly<
  Record<string, (entity: ChecklistEntity) => readonly (string | undefined)[]>
> = {
  kind: ({ entityRef }) => [parseEntityRef(entityRef).kind],
  'metadata.namespace': ({ entityRef }) => [
    parseEntityRef(entityRef).namespace,
  ],
  'metadata.name': ({ entityRef }) => [parseEntityRef(entityRef).name],
  'metadata.tags': ({ tags = [] }) => tags,
  'spec.type': ({ type }) => [type],
  'spec.lifecycle': ({ lifecycle }) => [lifecycle],
  'relations.ownedBy': ({ owner }) => [owner],
  'relations.partOf': ({ system }) => [system],
};

type Alternative = readonly {
  values: ReadonlySet<string>;
  of: (entity: ChecklistEntity) => readonly (string | undefined)[];
}[];

/** A catalog filter: alternatives, each of which asks for traits. */
export class EntityFilter {
  readonly #alternatives: readonly Alternative[];

  private constructor(alternatives: readonly Alternative[]) {
    this.#alternatives = alternatives;
  }

  /** @throws WrongInputError that names the key that is wrong */
  static read(value: unknown, key: string): EntityFilter {
    const alternatives = Array.isArray(value)
      ? value.map((each, at) => readAlternative(each, `${key}[${at}]`))
      : [readAlternative(value, key)];
    if (!alternatives.length) {
      throw new WrongInputError(key, 'it is empty; no entity would match');
    }
    return new EntityFilter(alternatives);
  }

  /** Like the catalog, it takes upper and lower case for the same. */
  matches(entity: ChecklistEntity): boolean {
    return this.#alternatives.some(traits =>
      traits.every(({ values, of }) =>
        of(entity).some(trait => trait && values.has(fold(trait))),
      ),
    );
  }
}

function readAlternative(value: unknown, key: string): Alternative {
  if (value === undefined) throw new WrongInputError(key, 'it is missing');
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new WrongInputError(
      key,
      'it must be a catalog filter or a list of them, such as { kind: Component }',
    );
  }
  return Object.entries(value).map(([name, wanted]) => {
    const of = TRAITS[name];
    if (!of) {
      throw new WrongInputError(
        `${key}.${name}`,
        `a filter can ask for ${Object.keys(TRAITS).join(', ')}`,
      );
    }
    return { of, values: readValues(wanted, `${key}.${name}`) };
  });
}

function readValues(wanted: unknown, key: string): Set<string> {
  const values = Array.isArray(wanted) ? wanted : [wanted];
  if (!values.length || !values.every(value => typeof value === 'string')) {
    throw new WrongInputError(key, 'it must be a text or a list of texts');
  }
  return new Set(values.map(fold));
}

function fold(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
