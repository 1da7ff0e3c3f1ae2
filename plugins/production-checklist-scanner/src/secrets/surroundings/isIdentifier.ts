import { namesCredential } from '../credentialNames';
import { isUuid } from '../valueShapes';
import { Layout } from './Layout';

const ENTRY = /([A-Za-z_]\w*)["']?\s*(?:=>?|:)\s*["']([\da-f-]{36})["']/i;

/**
 * Whether a value is one of a table of identifiers: its neighbours have such
 * values too, under names that are no credentials.
 */
export function isIdentifier(
  layout: Layout,
  index: number,
  value: string,
): boolean {
  return (
    isUuid(value) &&
    layout.beside(index, 12).some(at => {
      const [, name, other] = ENTRY.exec(layout.code[at].slice(0, 300)) ?? [];
      return name && isUuid(other) && !namesCredential(name);
    })
  );
}
