import { CheckStatus } from 'backstage-plugin-production-checklist-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { productionChecklistTranslationRef } from '../translations';

/** The words for the statuses. */
export function useStatusLabels(): Record<CheckStatus, string> {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return {
    pass: t('status.pass'),
    fail: t('status.fail'),
    unknown: t('status.unknown'),
    'not-applicable': t('status.notApplicable'),
    error: t('status.error'),
  };
}
