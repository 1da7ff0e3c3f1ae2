import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CheckMetadata,
  CheckOverview,
  CheckQuery,
  CheckServicesQuery,
  ChecklistMetadata,
  Facets,
  History,
  HistoryQuery,
  ScanStatus,
  ScansPage,
  ScansQuery,
  ServiceRow,
  ServicesFilter,
  ServicesPage,
  ServicesQuery,
  Summary,
  SummaryQuery,
  TeamsPage,
  TeamsQuery,
} from 'backstage-plugin-production-checklist-common';
import { StoredCheckServicesPage } from '../store/operations/board/getCheckServices';
import { StoredScorecard } from '../store/operations/getScorecard';

/**
 * What the routes and actions ask, by whoever asks: everyone is given what the
 * catalog would show them.
 *
 * @remarks
 *
 * An entity that is hidden, and one that is not scanned, is a NotFoundError;
 * one that may be seen and not done so with, a NotAllowedError.
 */
export interface ScorecardService {
  /** The checklist that an entity is held against. */
  getChecklist(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ChecklistMetadata>;
  getScorecard(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<StoredScorecard>;
  getHistory(
    entityRef: string,
    query: HistoryQuery,
    credentials: BackstageCredentials,
  ): Promise<History>;
  getScans(
    entityRef: string,
    query: ScansQuery,
    credentials: BackstageCredentials,
  ): Promise<ScansPage>;
  requestScan(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ScanStatus>;
  getServices(
    query: ServicesQuery,
    credentials: BackstageCredentials,
  ): Promise<ServicesPage>;
  /** All rows of a query, a page at a time. */
  streamServices(
    query: ServicesFilter & Pick<ServicesQuery, 'sortBy' | 'order'>,
    credentials: BackstageCredentials,
  ): Promise<AsyncIterable<ServiceRow[]>>;
  getFacets(credentials: BackstageCredentials): Promise<Facets>;
  getSummary(
    query: SummaryQuery,
    credentials: BackstageCredentials,
  ): Promise<Summary>;
  getCheck(
    check: CheckMetadata,
    query: CheckQuery,
    credentials: BackstageCredentials,
  ): Promise<CheckOverview>;
  getCheckServices(
    check: CheckMetadata,
    query: CheckServicesQuery,
    credentials: BackstageCredentials,
  ): Promise<StoredCheckServicesPage>;
  getTeams(
    query: TeamsQuery,
    credentials: BackstageCredentials,
  ): Promise<TeamsPage>;
}
