import { ServicesFilter } from 'backstage-plugin-production-checklist-common';
import { createContext, useContext, useMemo } from 'react';
import { searchOf } from '../filters/filters';

/** The pages of the scoreboard. */
export type BoardPageName =
  | 'overview'
  | 'services'
  | 'checks'
  | 'teams'
  | 'exemptions';

/** Where the pages are. */
export interface BoardPaths {
  /** The scoreboard's own path, without a slash at the end. */
  base: string;
  pages: Record<BoardPageName, string>;
}

/** Where the pages are unless configuration says otherwise. */
export const DEFAULT_PATHS: BoardPaths = {
  base: '/production-checklist',
  pages: {
    overview: 'overview',
    services: 'services',
    checks: 'checks',
    teams: 'teams',
    exemptions: 'exemptions',
  },
};

const BoardPathsContext = createContext(DEFAULT_PATHS);

export const BoardPathsProvider = BoardPathsContext.Provider;

/** Where the pages of the scoreboard are, with what they shall show. */
export function useBoardLinks() {
  const { base, pages } = useContext(BoardPathsContext);
  return useMemo(
    () => ({
      services: (filter: ServicesFilter = {}) =>
        `${base}/${pages.services}${searchOf(filter)}`,
      checks: (section?: string) =>
        `${base}/${pages.checks}${
          section ? `?${new URLSearchParams({ section })}` : ''
        }`,
      check: (id: string) =>
        `${base}/${pages.checks}/${id
          .split('/')
          .map(encodeURIComponent)
          .join('/')}`,
      teams: () => `${base}/${pages.teams}`,
    }),
    [base, pages],
  );
}
