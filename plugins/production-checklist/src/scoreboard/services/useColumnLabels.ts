import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ServiceSortField } from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../../translations';
import { Column } from './columns';

/** The words over the columns, which are those to sort by. */
export function useColumnLabels(): Record<Column | ServiceSortField, string> {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return {
    title: t('column.name'),
    owner: t('column.owner'),
    score: t('column.score'),
    coverage: t('column.coverage'),
    level: t('column.level'),
    criticalFailures: t('column.criticalFailures'),
    change: t('column.change'),
    sections: t('column.sections'),
    scannedAt: t('column.scannedAt'),
  };
}
