import { DOMParser, Element, Node, ParseError } from '@xmldom/xmldom';
import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { XmlElement } from './XmlElement';

/** Deeper than any configuration, and shallow enough for every call stack. */
const MAX_DEPTH = 200;
const PREFIX = /[<\s]([A-Za-z_][\w.-]*):[A-Za-z_]/g;

/** Tags that a comment or character data can leave open, and more than that. */
const MAX_OPEN_TAGS = 2000;
const TAG = /<(\/?)[A-Za-z_][^<>]*>/g;

const documents = new WeakMap<SourceFile, XmlElement | UnreadableFileError>();

/**
 * The root element of an XML file. Entities that a file declares are left
 * unresolved and no DTD is fetched; a namespace prefix need not be bound, as
 * many tools do not ask for it. Parsed once per file.
 *
 * @throws UnreadableFileError where the file is not well-formed
 */
export function parseXml(file: SourceFile): XmlElement {
  const known = documents.get(file) ?? attempt(file);
  documents.set(file, known);
  if (known instanceof UnreadableFileError) throw known;
  return known;
}

function attempt(file: SourceFile): XmlElement | UnreadableFileError {
  try {
    refuseDeepNesting(file);
    return parse(file);
  } catch (error) {
    if (error instanceof UnreadableFileError) return error;
    throw error;
  }
}

/** Before the parser, which keeps all open elements and lists them. */
function refuseDeepNesting(file: SourceFile): void {
  let open = 0;
  for (const { 0: tag, 1: closes, index } of file.text.matchAll(TAG)) {
    if (closes) open -= 1;
    else if (!tag.endsWith('/>')) open += 1;
    if (open > MAX_OPEN_TAGS) {
      throw new UnreadableFileError(
        file.path,
        file.lineAt(index),
        'nested too deeply',
      );
    }
  }
}

function parse(file: SourceFile): XmlElement {
  const parser = new DOMParser({
    locator: true,
    xmlns: namespacesOf(file.text),
    onError(level, message) {
      if (level !== 'warning' && !/^entity not found/.test(message)) {
        throw new Error(message);
      }
    },
  });
  try {
    const { documentElement } = parser.parseFromString(file.text, 'text/xml');
    if (documentElement) return convert(file, documentElement, 0);
  } catch (error) {
    if (error instanceof ParseError) throw unreadable(file, error);
    throw error;
  }
  throw new UnreadableFileError(file.path, 1, 'not valid XML (empty)');
}

/** Binds every prefix that occurs, so that an undeclared one is no error. */
function namespacesOf(text: string): Record<string, string> {
  const prefixes = new Set(
    [...text.matchAll(PREFIX)].map(([, prefix]) => prefix),
  );
  prefixes.delete('xml');
  prefixes.delete('xmlns');
  return Object.fromEntries(
    [...prefixes].map(prefix => [prefix, `urn:prefix:${prefix}`]),
  );
}

function convert(
  file: SourceFile,
  element: Element,
  depth: number,
): XmlElement {
  const line = element.lineNumber ?? 1;
  if (depth > MAX_DEPTH) {
    throw new UnreadableFileError(file.path, line, 'nested too deeply');
  }
  let text = '';
  const children: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) children.push(convert(file, node, depth + 1));
    else if (isText(node)) text += node.nodeValue ?? '';
  }
  return new XmlElement(
    element.localName ?? element.nodeName,
    { path: file.path, line },
    text.trim(),
    new Map([...element.attributes].map(({ name, value }) => [name, value])),
    children,
  );
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

function isText({ nodeType, TEXT_NODE, CDATA_SECTION_NODE }: Node): boolean {
  return nodeType === TEXT_NODE || nodeType === CDATA_SECTION_NODE;
}

function unreadable(file: SourceFile, error: ParseError): UnreadableFileError {
  const { lineNumber } = (error.locator ?? {}) as { lineNumber?: number };
  return new UnreadableFileError(
    file.path,
    lineNumber || 1,
    `not valid XML (${problemOf(error.message).slice(0, 120)})`,
  );
}

/** The parser wraps what it says into how it came to say it. */
function problemOf(message: string): string {
  const [, quoted] =
    /^Reporting \w+ "([\s\S]*)" caused Error:/.exec(message) ?? [];
  return quoted ?? message;
}
