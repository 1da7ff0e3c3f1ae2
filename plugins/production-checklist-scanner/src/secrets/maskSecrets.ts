import { SourceFile } from '../files/SourceFile';
import { findSecrets } from './findSecrets';

/** The text of a file with every credential in it blanked out. */
export function maskSecrets(file: SourceFile): string {
  let text = '';
  let at = 0;
  for (const { start, end } of findSecrets(file)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    text += file.text.slice(at, from);
    // Lines stay where they are: a key may span several.
    text += file.text.slice(from, end).replace(/[^\r\n]/g, '•');
    at = end;
  }
  return text + file.text.slice(at);
}
