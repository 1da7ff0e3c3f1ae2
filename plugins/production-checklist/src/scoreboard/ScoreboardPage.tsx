import { Container } from '@backstage/ui';
import { ThemedText } from '../components/ThemedText';
import { Scoreboard } from './Scoreboard';

/** The scoreboard without a header, which the portal's frame gives. */
export function ScoreboardPage() {
  return (
    <Container>
      <ThemedText>
        <Scoreboard />
      </ThemedText>
    </Container>
  );
}
