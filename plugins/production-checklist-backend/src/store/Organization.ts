import { Knex } from 'knex';
import { Group } from '../catalog/groupOf';
import {
  FactSet,
  purgeFactsUnseenSince,
  saveFacts,
} from './operations/saveFacts';
import {
  purgeGroupsUnseenSince,
  saveDomains,
  saveGroups,
} from './operations/saveGroups';

/** What the catalog says around the targets: facts, groups, and domains. */
export class Organization {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  saveFacts(sets: FactSet[]): Promise<void> {
    return saveFacts(this.#knex, sets);
  }

  saveGroups(groups: Group[]): Promise<void> {
    return saveGroups(this.#knex, groups);
  }

  /** @param domains - of systems, by entity refs */
  saveDomains(domains: ReadonlyMap<string, string>): Promise<void> {
    return saveDomains(this.#knex, domains);
  }

  /** Removes what the catalog no longer has. */
  async purgeUnseenSince(time: Date): Promise<void> {
    await purgeGroupsUnseenSince(this.#knex, time);
    await purgeFactsUnseenSince(this.#knex, time);
  }
}
