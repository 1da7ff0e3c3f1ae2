export { FileTree } from './FileTree';
export type { FileEntry, OmittedFile } from './FileTree';
export { DEFAULT_READ_LIMITS, LimitExceededError } from './limits';
export type { ReadLimits } from './limits';
export { readArchive } from './readArchive';
export { readDirectory } from './readDirectory';
export { SourceFile } from './SourceFile';
