import { SourceFile } from '../../files/SourceFile';

/** Nobody writes a longer source; it is data, or generated. */
const MAX_LENGTH = 200_000;

/** Whether a source is short enough to have been written by somebody. */
export function isWrittenByHand({ text }: SourceFile): boolean {
  return text.length <= MAX_LENGTH;
}

/** Enough places to show in one file; more are the same again. */
export const MAX_PLACES = 30;
