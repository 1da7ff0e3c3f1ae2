import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { Instruction } from './Dockerfile';

const INSTRUCTIONS = new Set([
  'ADD',
  'ARG',
  'CMD',
  'COPY',
  'ENTRYPOINT',
  'ENV',
  'EXPOSE',
  'FROM',
  'HEALTHCHECK',
  'LABEL',
  'MAINTAINER',
  'ONBUILD',
  'RUN',
  'SHELL',
  'STOPSIGNAL',
  'USER',
  'VOLUME',
  'WORKDIR',
]);

/** A frontend of one's own may know other instructions. */
const OWN_FRONTEND =
  /^#[ \t]*syntax[ \t]*=[ \t]*(?!docker(?:\.io\/docker)?\/dockerfile(?:[:@\s-]|$))/i;

const MAX_SHOWN = 40;

/**
 * Refuses what the builder refuses.
 *
 * @throws UnreadableFileError at the instruction
 */
export function acceptInstruction(
  file: SourceFile,
  { keyword, at }: Instruction,
  inStage: boolean,
): void {
  if (OWN_FRONTEND.test(file.text)) return;
  if (!INSTRUCTIONS.has(keyword)) {
    const shown = keyword.slice(0, MAX_SHOWN);
    throw new UnreadableFileError(
      file.path,
      at.line,
      `${shown} is no instruction`,
    );
  }
  if (!inStage && keyword !== 'FROM' && keyword !== 'ARG') {
    throw new UnreadableFileError(
      file.path,
      at.line,
      `${keyword} stands before the first FROM`,
    );
  }
}
