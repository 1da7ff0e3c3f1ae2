export { buildKustomization } from './buildKustomization';
export type { BuiltKustomization, KustomizedChart } from './buildKustomization';
export { isKustomization, readKustomization, entriesOf } from './Kustomization';
export { patchPaths } from './patches';
