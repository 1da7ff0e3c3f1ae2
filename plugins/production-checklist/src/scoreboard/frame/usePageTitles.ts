import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { productionChecklistTranslationRef } from '../../translations';
import { BoardPageName } from './BoardPaths';

/** What the tabs say. */
export function usePageTitles(): Record<BoardPageName, string> {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return useMemo(
    () => ({
      overview: t('tab.overview'),
      services: t('tab.services'),
      checks: t('tab.checks'),
      teams: t('tab.teams'),
      exemptions: t('tab.exemptions'),
    }),
    [t],
  );
}
