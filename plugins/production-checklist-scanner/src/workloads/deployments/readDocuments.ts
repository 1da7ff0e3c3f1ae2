import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../../formats/UnreadableFileError';
import { Located, locateIn, parseYaml } from '../../formats/yaml';

/** The documents of a file; one that is not YAML deploys nothing. */
export function readDocuments(file: SourceFile): Located[] {
  try {
    return parseYaml(file).map(node => locateIn(file.path, node));
  } catch (error) {
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}
