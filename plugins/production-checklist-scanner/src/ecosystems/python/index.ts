export { python } from './python';
