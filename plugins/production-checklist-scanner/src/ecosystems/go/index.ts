export { go } from './go';
