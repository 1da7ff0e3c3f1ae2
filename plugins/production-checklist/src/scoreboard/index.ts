export { LegacyScoreboardPage } from './LegacyScoreboardPage';
export { ScoreboardPage } from './ScoreboardPage';
