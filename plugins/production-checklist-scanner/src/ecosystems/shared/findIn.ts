import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';

/** The first match of a pattern in some files, in their order. */
export function findIn(
  files: readonly SourceFile[],
  pattern: RegExp,
): Evidence | undefined {
  for (const file of files) {
    const at = file.find(pattern);
    if (at) return at;
  }
  return undefined;
}
