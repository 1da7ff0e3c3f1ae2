export { XmlElement } from './XmlElement';
export { parseXml } from './parseXml';
