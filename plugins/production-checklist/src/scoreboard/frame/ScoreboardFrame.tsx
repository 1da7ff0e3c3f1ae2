import {
  IconElement,
  NotFoundErrorPage,
  PageLayout,
  pluginHeaderActionsApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ReactElement, useMemo } from 'react';
import { Route, Routes, useResolvedPath } from 'react-router-dom';
import { WaitingCountProvider } from '../../exemptions/WaitingCount';
import { productionChecklistTranslationRef } from '../../translations';
import {
  BoardPageName,
  BoardPaths,
  BoardPathsProvider,
  DEFAULT_PATHS,
} from './BoardPaths';
import { BoardTabs } from './BoardTabs';
import { Start } from './Start';
import { usePageTitles } from './usePageTitles';

/** A page that an extension brings. */
export interface BoardSubPage {
  path: string;
  element: ReactElement;
  /** Says which of the scoreboard's own pages it is, if one of them. */
  name?: BoardPageName;
  /** Stands on its tab, unless it is one of the scoreboard's own. */
  title?: string;
}

interface ScoreboardFrameProps {
  pluginId: string;
  /** As configured. */
  title?: string;
  icon?: IconElement;
  pages: BoardSubPage[];
}

/**
 * The header, the tabs and under them the page that the address names. The tabs are
 * not the header's own, which name panels that are not there.
 */
export function ScoreboardFrame(props: ScoreboardFrameProps) {
  const { pluginId, icon, pages } = props;
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const titles = usePageTitles();
  const title = props.title ?? t('board.title');
  const headerActionsApi = useApi(pluginHeaderActionsApiRef);
  const base = useResolvedPath('.').pathname.replace(/\/$/, '');
  const paths = useMemo((): BoardPaths => {
    const own = pages.map(({ name, path }) => name && [name, path]);
    return {
      base,
      pages: {
        ...DEFAULT_PATHS.pages,
        ...Object.fromEntries(own.filter(entry => entry !== undefined)),
      },
    };
  }, [base, pages]);
  // A layout that is rendered anew is mounted anew, and loses what is open and
  // has the focus. The address, which the paths are read from, changes often.
  const layout = useMemo(
    () => (
      <PageLayout
        title={title}
        icon={icon}
        titleLink={base}
        headerActions={headerActionsApi.getPluginHeaderActions(pluginId)}
      >
        <BoardTabs
          tabs={pages.map(({ path, name, title: given }) => ({
            href: `${base}/${path}`,
            name,
            label: given ?? (name ? titles[name] : path),
          }))}
        />
        <main>
          <BoardRoutes pages={pages} />
        </main>
      </PageLayout>
    ),
    [title, icon, base, headerActionsApi, pluginId, pages, titles],
  );
  return (
    <BoardPathsProvider value={paths}>
      <WaitingCountProvider>{layout}</WaitingCountProvider>
    </BoardPathsProvider>
  );
}

function BoardRoutes({ pages }: Pick<ScoreboardFrameProps, 'pages'>) {
  return (
    <Routes>
      <Route
        index
        element={
          pages[0] && (
            <Start
              first={pages[0].path}
              services={pages.find(page => page.name === 'services')?.path}
            />
          )
        }
      />
      {pages.map(({ path, element }) => (
        <Route key={path} path={`${path}/*`} element={element} />
      ))}
      <Route path="*" element={<NotFoundErrorPage />} />
    </Routes>
  );
}
