import type { Nodes, Parent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { SourceFile } from '../../files/SourceFile';
import { Document } from './Document';

/** Deeper nesting is no text for people. */
const MAX_DEPTH = 50;

export function parseMarkdown(file: SourceFile): Document {
  const reader = new Reader(file.path);
  reader.read(
    fromMarkdown(file.text, {
      extensions: [gfmTable()],
      mdastExtensions: [gfmTableFromMarkdown()],
    }),
    0,
  );
  return reader.document;
}

class Reader {
  readonly document: Document;
  #heading?: string;

  constructor(path: string) {
    this.document = { path, headings: [], prose: [], code: [] };
  }

  read(node: Nodes, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const line = node.position?.start.line ?? 1;
    switch (node.type) {
      case 'heading':
        this.#heading = textOf(node, depth);
        this.document.headings.push({ text: this.#heading, line });
        this.#readCode(node, depth);
        break;
      case 'paragraph':
      case 'tableCell':
        this.#addProse(textOf(node, depth), line);
        this.#readCode(node, depth);
        break;
      case 'code':
        this.document.code.push({ text: node.value, line: line + 1 });
        break;
      case 'html':
        this.#addProse(withoutTags(node.value), line);
        break;
      default:
        if (isParent(node)) {
          for (const child of node.children) this.read(child, depth + 1);
        }
    }
  }

  #addProse(text: string, line: number): void {
    if (!text.trim()) return;
    this.document.prose.push({ text, line, heading: this.#heading });
  }

  #readCode(node: Nodes, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (node.type === 'inlineCode') {
      const line = node.position?.start.line ?? 1;
      this.document.code.push({ text: node.value, line });
    } else if (isParent(node)) {
      for (const child of node.children) this.#readCode(child, depth + 1);
    }
  }
}

/** What a person reads of a node. An image, and so a badge, says nothing. */
function textOf(node: Nodes, depth: number): string {
  if (depth > MAX_DEPTH) return '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return withoutTags(node.value);
  if (!isParent(node)) return '';
  return node.children.map(child => textOf(child, depth + 1)).join('');
}

function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(pre|code|script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ');
}

function isParent(node: Nodes): node is Nodes & Parent {
  return 'children' in node;
}
