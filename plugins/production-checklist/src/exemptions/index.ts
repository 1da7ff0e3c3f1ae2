export { ExemptionsContent } from './ExemptionsContent';
