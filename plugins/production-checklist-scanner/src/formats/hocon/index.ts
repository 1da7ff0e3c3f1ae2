export { parseHocon } from './parseHocon';
export type { HoconDocument, HoconEntry } from './parseHocon';
