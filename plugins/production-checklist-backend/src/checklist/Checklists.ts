import {
  CheckMetadata,
  CheckWeight,
  ChecklistMetadata,
} from 'backstage-plugin-production-checklist-common';
import { ChecklistOptions } from 'backstage-plugin-production-checklist-scanner';
import { version } from '../../package.json';
import { ChecklistEntity } from './ChecklistEntity';
import { CheckSources, LoadedCheck, hashOf, loadChecks } from './CheckSources';
import { EntityChecklist } from './EntityChecklist';
import { EntityFilter } from './EntityFilter';
import { createScoring } from './createScoring';
import { readChanges } from './readChanges';
import { requireUniqueChecks, sectionsOf } from './requireConsistent';
import { CONFIG_KEY } from './readChecklistConfig';

interface AvailableCheck extends LoadedCheck {
  /** Undefined where it is asked of all entities. */
  filter?: EntityFilter;
}

/** Weights and switched-off checks, for all entities or for some. */
interface Layer {
  filter?: EntityFilter;
  weights: ReadonlyMap<string, CheckWeight>;
  disabled: ReadonlySet<string>;
}

/** Says which checks, weights and levels apply to an entity. */
export class Checklists {
  /** What checks are made from, in every thread. */
  readonly sources: CheckSources;
  /** Every check that any entity may be asked, with its usual weight. */
  readonly metadata: ChecklistMetadata;

  readonly #checks: readonly AvailableCheck[];
  readonly #sections: ChecklistMetadata['sections'];
  readonly #levels: ChecklistMetadata['levels'];
  readonly #layers: readonly Layer[];
  readonly #salt: unknown;
  readonly #known = new Map<string, EntityChecklist>();

  private constructor(
    options: ChecklistOptions,
    sources: CheckSources,
    salt: unknown,
  ) {
    const { checks, sections } = loadChecks(sources);
    this.sources = sources;
    this.#sections = sectionsOf(options.sections, sections);
    requireUniqueChecks(checks, this.#sections);
    this.#checks = checks.map(each => {
      const filter = each.declared?.filter;
      return filter === undefined
        ? each
        : { ...each, filter: EntityFilter.read(filter, `${each.key}.filter`) };
    });
    const ids = checks.map(({ check }) => check.id);
    this.#levels = options.levels;
    this.#layers = [
      readChanges(options, CONFIG_KEY, ids),
      ...options.checklists.map((changes, at) => {
        const key = `${CONFIG_KEY}.checklists[${at}]`;
        return {
          ...readChanges(changes, key, ids),
          filter: EntityFilter.read(changes.filter, `${key}.filter`),
        };
      }),
    ];
    this.#salt = salt;
    this.metadata = this.#metadataOf(this.#checks, this.#layers.slice(0, 1));
  }

  /**
   * @param salt - whatever else the judgement of files depends on
   * @throws WrongInputError that names the key that is wrong
   */
  static create(options: {
    options: ChecklistOptions;
    modules?: readonly string[];
    salt?: unknown;
  }): Checklists {
    const { options: wanted, modules = [], salt } = options;
    return new Checklists(wanted, { modules, declared: wanted.checks }, salt);
  }

  /** Equal entities have the same, and it is worked out once. */
  of(entity: ChecklistEntity): EntityChecklist {
    const isMeant = ({ filter }: { filter?: EntityFilter }) =>
      !filter || filter.matches(entity);
    const checks = this.#checks.filter(isMeant);
    const layers = this.#layers.filter(isMeant);
    const variant = JSON.stringify([
      checks.map(({ check }) => check.id),
      layers.map(layer => this.#layers.indexOf(layer)),
    ]);
    const known = this.#known.get(variant) ?? this.#make(checks, layers);
    this.#known.set(variant, known);
    return known;
  }

  #make(
    asked: readonly AvailableCheck[],
    layers: readonly Layer[],
  ): EntityChecklist {
    const metadata = this.#metadataOf(asked, layers);
    const ids = metadata.checks.map(({ id }) => id);
    const judged = asked
      .filter(({ check }) => ids.includes(check.id))
      .map(({ check, fingerprint }) => [check.id, fingerprint]);
    return {
      metadata,
      checks: ids,
      key: hashOf([version, judged, this.#salt]),
      scoring: createScoring(metadata),
    };
  }

  #metadataOf(
    asked: readonly AvailableCheck[],
    layers: readonly Layer[],
  ): ChecklistMetadata {
    const weightOf = ({ id, weight }: CheckMetadata) =>
      layers.reduce((chosen, { weights }) => weights.get(id) ?? chosen, weight);
    const checks = asked
      .filter(
        ({ check }) => !layers.some(({ disabled }) => disabled.has(check.id)),
      )
      .map(({ check }) => describe(check, weightOf(check)));
    return {
      sections: this.#sections.filter(({ id }) =>
        checks.some(({ section }) => section === id),
      ),
      checks: this.#sections.flatMap(({ id }) =>
        checks.filter(({ section }) => section === id),
      ),
      ...(this.#levels && { levels: this.#levels }),
    };
  }
}

/** What the wire carries of a check. */
function describe(check: CheckMetadata, weight: CheckWeight): CheckMetadata {
  const { id, section, title, question, why, remediation, documentation } =
    check;
  return {
    id,
    section,
    title,
    weight,
    question,
    why,
    remediation,
    ...(documentation && { documentation }),
  };
}
