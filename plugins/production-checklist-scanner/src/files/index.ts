export { FileTree } from './FileTree';
export type { FileEntry, OmittedFile } from './FileTree';
export { SourceFile } from './SourceFile';
