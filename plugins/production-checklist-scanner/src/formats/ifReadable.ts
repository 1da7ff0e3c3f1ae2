import { UnreadableFileError } from './UnreadableFileError';

/**
 * What a file tells, or something else where it cannot be read. For what only
 * adds to an answer; an answer that rests on the file has to be unknown.
 */
export function ifReadable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFileError) return otherwise;
    throw error;
  }
}
