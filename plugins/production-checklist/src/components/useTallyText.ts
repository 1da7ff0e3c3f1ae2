import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SectionTally } from 'backstage-plugin-production-checklist-common';
import { productionChecklistTranslationRef } from '../translations';
import { sectionState } from './sectionState';

/** Says how a section's checks stand: the worst, in numbers. */
export function useTallyText(): (tally: SectionTally) => string {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return tally => {
    switch (sectionState(tally)) {
      case 'fail':
        return t('section.fail', { count: tally.fail });
      case 'unknown':
        return t('section.unknown', { count: tally.unknown });
      case 'pass':
        return t('section.allPass');
      default:
        return t('section.notApplicable');
    }
  };
}
