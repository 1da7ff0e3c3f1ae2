export { Located } from './Located';
export type { LocatedValue } from './Located';
export { locate, locateIn } from './locate';
export { parseYaml } from './parseYaml';
export { YamlNode } from './YamlNode';
