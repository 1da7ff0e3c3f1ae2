import { SourceFile } from '../../files/SourceFile';
import { Document } from './Document';

/** Lines that underline a title in reStructuredText. */
const UNDERLINE = /^([=\-~^"'#*+.`])\1{2,}\s*$/;
/** Lines that open and close a listing in AsciiDoc and Markdown. */
const FENCE = /^(-{4,}|\.{4,}|`{3,}|~{3,})/;
const DIRECTIVE = /^(\.\. |:[\w-]+:|\[[^\]]*\]$|(image|include)::)/;

/** Reads AsciiDoc, reStructuredText and text without markup, line by line. */
export function parsePlainText(file: SourceFile): Document {
  const document: Document = {
    path: file.path,
    headings: [],
    prose: [],
    code: [],
  };
  let heading: string | undefined;
  let fence: string | undefined;
  const { lines } = file;
  lines.forEach((text, index) => {
    const line = index + 1;
    const opened = FENCE.exec(text)?.[1];
    const title = titleOf(text, lines[index + 1]);
    if (fence !== undefined) {
      if (opened?.startsWith(fence)) fence = undefined;
      else document.code.push({ text, line });
    } else if (title !== undefined) {
      heading = title;
      document.headings.push({ text: title, line });
    } else if (UNDERLINE.test(text) && titleOf(lines[index - 1], text)) {
      // The title above was read with its underline.
    } else if (opened) {
      fence = opened;
    } else if (/^( {4}|\t|\$ )\S/.test(text)) {
      document.code.push({ text: text.trim(), line });
    } else if (text.trim() && !UNDERLINE.test(text) && !DIRECTIVE.test(text)) {
      document.prose.push({ text, line, heading });
      for (const [, code] of text.matchAll(/`{1,2}([^`]+)`{1,2}/g)) {
        document.code.push({ text: code, line });
      }
    }
  });
  return document;
}

function titleOf(
  text: string | undefined,
  next: string | undefined,
): string | undefined {
  if (text === undefined) return undefined;
  const marked = /^={1,6}\s+(\S[^\n]*)$/.exec(text);
  if (marked) return marked[1];
  const underlined =
    next !== undefined &&
    UNDERLINE.test(next) &&
    text.trim().length > 1 &&
    !UNDERLINE.test(text) &&
    next.trim().length >= text.trim().length - 2;
  return underlined ? text.trim() : undefined;
}
