import { Standing } from 'backstage-plugin-production-checklist-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { productionChecklistTranslationRef } from '../translations';

/** The words for how a component stands to a check. */
export function useStatusLabels(): Record<Standing, string> {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return {
    pass: t('status.pass'),
    fail: t('status.fail'),
    unknown: t('status.unknown'),
    'not-applicable': t('status.notApplicable'),
    error: t('status.error'),
    exempted: t('standing.exempted'),
    attested: t('standing.attested'),
  };
}
