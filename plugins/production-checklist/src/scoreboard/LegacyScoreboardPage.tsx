import { Content, PageWithHeader } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ThemedText } from '../components/ThemedText';
import { productionChecklistTranslationRef } from '../translations';
import { Scoreboard } from './Scoreboard';

/** The scoreboard with the header that the old frontend system expects. */
export function LegacyScoreboardPage() {
  const { t } = useTranslationRef(productionChecklistTranslationRef);
  return (
    <PageWithHeader title={t('board.title')} themeId="tool">
      <Content>
        <ThemedText>
          <Scoreboard />
        </ThemedText>
      </Content>
    </PageWithHeader>
  );
}
