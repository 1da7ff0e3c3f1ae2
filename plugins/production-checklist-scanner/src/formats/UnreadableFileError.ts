/**
 * Thrown by a parser that does not accept a file. A check that needs the file
 * becomes `unknown` and names the position; the others stay whole.
 */
export class UnreadableFileError extends Error {
  readonly path: string;
  readonly line: number | undefined;

  /** @param problem - what the parser says, without the position */
  constructor(path: string, line: number | undefined, problem: string) {
    super(problem);
    this.name = 'UnreadableFileError';
    this.path = path;
    this.line = line;
  }
}
