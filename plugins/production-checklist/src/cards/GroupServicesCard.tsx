import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ThemedText } from '../components/ThemedText';
import { productionChecklistTranslationRef } from '../translations';
import { GroupServices } from './GroupServices';

/** How the services of the page's group stand. */
export function GroupServicesCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const groupRef = stringifyEntityRef(entity);
  return (
    <EntityInfoCard title={t('group.title')}>
      <ThemedText>
        <GroupServices key={groupRef} groupRef={groupRef} />
      </ThemedText>
    </EntityInfoCard>
  );
}
