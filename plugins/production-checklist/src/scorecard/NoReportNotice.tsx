import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Notice } from '../components/Notice';
import { productionChecklistTranslationRef } from '../translations';

/** Stands where the first report will appear. */
export function NoReportNotice() {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <Notice status="unknown" title={t('state.neverScannedTitle')}>
      {t('state.neverScannedText')}
    </Notice>
  );
}
