import { Ecosystem } from './Ecosystem';

/** Every ecosystem that the scanner knows, in the order they are asked. */
export const ECOSYSTEMS: readonly Ecosystem[] = [];
