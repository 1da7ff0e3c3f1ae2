export { ScoreboardFrame } from './ScoreboardFrame';
