import { Knex } from 'knex';
import {
  CheckMetadata,
  CheckOverview,
  CheckQuery,
  CheckServicesQuery,
  ChecklistMetadata,
  Facets,
  ServiceRow,
  ServicesFilter,
  ServicesPage,
  ServicesQuery,
  Summary,
  SummaryQuery,
  TeamsPage,
  TeamsQuery,
} from 'backstage-plugin-production-checklist-common';
import { getCheckOverview } from './operations/board/getCheckOverview';
import {
  StoredCheckServicesPage,
  getCheckServices,
} from './operations/board/getCheckServices';
import { getFacets } from './operations/board/getFacets';
import { getServices, streamServices } from './operations/board/getServices';
import { getSummary } from './operations/board/getSummary';
import { getTeams } from './operations/board/getTeams';
import { Visibility } from './visibility/Visibility';

/**
 * The scoreboard: what is asked over many entities. Everything takes a fixed
 * number of queries, and is of what is visible alone.
 */
export class Board {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  getServices(
    query: ServicesQuery,
    visibility: Visibility,
  ): Promise<ServicesPage> {
    return getServices(this.#knex, query, visibility);
  }

  /** All rows of a filter, a page at a time. */
  streamServices(
    query: ServicesFilter & Pick<ServicesQuery, 'sortBy' | 'order'>,
    visibility: Visibility,
  ): AsyncIterable<ServiceRow[]> {
    return streamServices(this.#knex, query, visibility);
  }

  getFacets(visibility: Visibility): Promise<Facets> {
    return getFacets(this.#knex, visibility);
  }

  getSummary(
    query: SummaryQuery,
    visibility: Visibility,
    checklist: ChecklistMetadata,
  ): Promise<Summary> {
    return getSummary(this.#knex, query, visibility, checklist);
  }

  getCheckOverview(
    check: CheckMetadata,
    query: CheckQuery,
    visibility: Visibility,
  ): Promise<CheckOverview> {
    return getCheckOverview(this.#knex, check, query, visibility);
  }

  getCheckServices(
    check: string,
    query: CheckServicesQuery,
    visibility: Visibility,
  ): Promise<StoredCheckServicesPage> {
    return getCheckServices(this.#knex, check, query, visibility);
  }

  getTeams(query: TeamsQuery, visibility: Visibility): Promise<TeamsPage> {
    return getTeams(this.#knex, query, visibility);
  }
}
