import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ScanState } from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../../translations';

/** The words for where a scan stands. */
export function useScanStateLabels(): Record<ScanState, string> {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return {
    waiting: t('scanState.waiting'),
    scanning: t('scanState.scanning'),
    done: t('scanState.done'),
    failed: t('scanState.failed'),
  };
}
