import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ChecklistMetadata,
  SectionId,
} from 'backstage-plugin-production-checklist-common';
import {
  productionChecklistTranslationRef,
  useChecklistText,
} from '../../translations';

/** A section as a column of the heat map. */
export interface SectionColumn {
  id: string;
  title: string;
  /** A word that fits over a narrow column. */
  short: string;
}

/** The checklist's sections, in their order. */
export function useSectionColumns(
  checklist: ChecklistMetadata | undefined,
): SectionColumn[] {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const text = useChecklistText();
  const shortTitles: Record<SectionId, string> = {
    'docker-image': t('sectionShort.dockerImage'),
    logs: t('sectionShort.logs'),
    'environment-variables': t('sectionShort.environmentVariables'),
    dependencies: t('sectionShort.dependencies'),
    readme: t('sectionShort.readme'),
    'graceful-shutdown': t('sectionShort.gracefulShutdown'),
    'health-probes': t('sectionShort.healthProbes'),
    monitoring: t('sectionShort.monitoring'),
  };
  const isBuiltIn = (id: string): id is SectionId =>
    Object.hasOwn(shortTitles, id);
  return (checklist?.sections ?? []).map(section => {
    const title = text.section(section);
    const { id } = section;
    return { id, title, short: isBuiltIn(id) ? shortTitles[id] : title };
  });
}
