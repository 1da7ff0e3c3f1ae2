import { SourceFile } from '../../files/SourceFile';
import { Document } from './Document';
import { parseMarkdown } from './parseMarkdown';
import { parsePlainText } from './parsePlainText';

/** Reads Markdown, AsciiDoc, reStructuredText and plain text. */
export function parseDocument(file: SourceFile): Document {
  return /\.(adoc|asciidoc|rst|txt)$/i.test(file.path)
    ? parsePlainText(file)
    : parseMarkdown(file);
}
