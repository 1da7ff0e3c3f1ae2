export { parseProperties } from './parseProperties';
export type { Property } from './parseProperties';
