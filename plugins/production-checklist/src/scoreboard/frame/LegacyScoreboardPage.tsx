import {
  ErrorPage,
  HeaderTabs,
  Link,
  PageWithHeader,
  Progress,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ComponentType, lazy, Suspense, useMemo } from 'react';
import {
  Route,
  Routes,
  useLocation,
  useNavigate,
  useResolvedPath,
} from 'react-router-dom';
import { productionChecklistTranslationRef } from '../../translations';
import { BoardPageName, BoardPathsProvider, DEFAULT_PATHS } from './BoardPaths';
import { Start } from './Start';
import { usePageTitles } from './usePageTitles';

const useStyles = makeStyles(theme => ({
  // The new frontend system's header leaves room below itself.
  page: { gridArea: 'pageContent', paddingTop: theme.spacing(2) },
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
];

/** The scoreboard with the header that the old frontend system expects. */
export function LegacyScoreboardPage() {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const classes = useStyles();
  const titles = usePageTitles();
  const base = useResolvedPath('.').pathname.replace(/\/$/, '');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const paths = useMemo(() => ({ ...DEFAULT_PATHS, base }), [base]);
  const current = pathname.slice(base.length + 1).split('/')[0];
  return (
    <BoardPathsProvider value={paths}>
      <PageWithHeader title={t('board.title')} themeId="tool">
        <HeaderTabs
          tabs={PAGES.map(([name]) => ({
            id: name,
            label: titles[name],
            tabProps: { component: Link, to: `${base}/${name}` },
          }))}
          selectedIndex={Math.max(
            0,
            PAGES.findIndex(([name]) => name === current),
          )}
          onChange={index => navigate(`${base}/${PAGES[index][0]}`)}
        />
        <div className={classes.page}>
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
    </BoardPathsProvider>
  );
}
