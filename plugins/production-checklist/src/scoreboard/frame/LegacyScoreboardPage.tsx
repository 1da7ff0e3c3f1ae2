import {
  ErrorPage,
  PageWithHeader,
  Progress,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ComponentType, lazy, Suspense, useMemo } from 'react';
import { Route, Routes, useResolvedPath } from 'react-router-dom';
import { WaitingCountProvider } from '../../exemptions/WaitingCount';
import { productionChecklistTranslationRef } from '../../translations';
import { BoardPageName, BoardPathsProvider, DEFAULT_PATHS } from './BoardPaths';
import { BoardTabs } from './BoardTabs';
import { Start } from './Start';
import { usePageTitles } from './usePageTitles';

const useStyles = makeStyles(theme => ({
  page: { gridArea: 'pageContent', paddingTop: theme.spacing(1) },
}));

const PAGES: [BoardPageName, ComponentType][] = [
  [
    'overview',
    lazy(() =>
      import('../overview').then(({ OverviewPage }) => ({
        default: OverviewPage,
      })),
    ),
  ],
  [
    'services',
    lazy(() =>
      import('../services').then(({ ServicesPage }) => ({
        default: ServicesPage,
      })),
    ),
  ],
  [
    'checks',
    lazy(() =>
      import('../checks').then(({ ChecksPage }) => ({ default: ChecksPage })),
    ),
  ],
  [
    'teams',
    lazy(() =>
      import('../teams').then(({ TeamsPage }) => ({ default: TeamsPage })),
    ),
  ],
  [
    'exemptions',
    lazy(() =>
      import('../../exemptions').then(({ ExemptionsPage }) => ({
        default: ExemptionsPage,
      })),
    ),
  ],
];

/** The scoreboard with the header that the old frontend system expects. */
export function LegacyScoreboardPage() {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const classes = useStyles();
  const titles = usePageTitles();
  const base = useResolvedPath('.').pathname.replace(/\/$/, '');
  const paths = useMemo(() => ({ ...DEFAULT_PATHS, base }), [base]);
  return (
    <BoardPathsProvider value={paths}>
      <WaitingCountProvider>
        <PageWithHeader title={t('board.title')} themeId="tool">
          <div className={classes.page}>
            <BoardTabs
              tabs={PAGES.map(([name]) => ({
                href: `${base}/${name}`,
                name,
                label: titles[name],
              }))}
            />
            <Suspense fallback={<Progress />}>
              <Routes>
                <Route
                  index
                  element={<Start first="overview" services="services" />}
                />
                {PAGES.map(([name, Page]) => (
                  <Route key={name} path={`${name}/*`} element={<Page />} />
                ))}
                <Route
                  path="*"
                  element={
                    <ErrorPage status="404" statusMessage="PAGE NOT FOUND" />
                  }
                />
              </Routes>
            </Suspense>
          </div>
        </PageWithHeader>
      </WaitingCountProvider>
    </BoardPathsProvider>
  );
}
