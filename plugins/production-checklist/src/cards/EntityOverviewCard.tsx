import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ThemedText } from '../components/ThemedText';
import { productionChecklistTranslationRef } from '../translations';
import { Overview } from './Overview';

/** The sizes that cards of an entity's page have. */
export type CardType = 'info' | 'content';

/** How ready the entity of the page is; `info` is narrow, `content` wide. */
export function EntityOverviewCard(props: { type?: CardType }) {
  const { type = 'info' } = props;
  const { entity } = useEntity();
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  return (
    <EntityInfoCard title={t('card.title')}>
      <ThemedText>
        <Overview
          key={entityRef}
          entityRef={entityRef}
          wide={type === 'content'}
        />
      </ThemedText>
    </EntityInfoCard>
  );
}
