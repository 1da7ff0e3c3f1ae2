export { LegacyScoreboardPage } from './frame/LegacyScoreboardPage';
