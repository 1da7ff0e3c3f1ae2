export { JsonNode } from './JsonNode';
export { parseJson } from './parseJson';
export { parseJson5 } from './parseJson5';
