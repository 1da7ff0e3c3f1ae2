export { TomlNode } from './TomlNode';
export { parseToml } from './parseToml';
