import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { CheckWeight } from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../../translations';

/** The words for how much a check counts. */
export function useWeightLabels(): Record<CheckWeight, string> {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return {
    1: t('weight.minor'),
    2: t('weight.major'),
    3: t('weight.critical'),
  };
}
