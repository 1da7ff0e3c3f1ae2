import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ThemedText } from '../components/ThemedText';
import { Scorecard } from './Scorecard';

/** The scorecard of the entity that the page is about. */
export function EntityScorecard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return (
    <ThemedText>
      <Scorecard key={entityRef} entityRef={entityRef} />
    </ThemedText>
  );
}
