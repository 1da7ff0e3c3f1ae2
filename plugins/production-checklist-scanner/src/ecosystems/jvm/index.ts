export { jvm } from './jvm';
