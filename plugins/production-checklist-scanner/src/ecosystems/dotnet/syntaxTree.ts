import { SourceFile } from '../../files/SourceFile';
import { SyntaxNode, parseSyntax } from '../../formats/syntax/syntax';

/** The node at an offset of a C# file; none for other languages. */
export function nodeAt(
  file: SourceFile,
  offset: number,
): SyntaxNode | undefined {
  if (!file.path.endsWith('.cs')) return undefined;
  return parseSyntax(file, 'c-sharp').descendantForIndex(offset) ?? undefined;
}

/** The method or local function that an offset stands in, by name. */
export function methodAt(file: SourceFile, offset: number): string {
  for (let at = nodeAt(file, offset)?.parent; at; at = at.parent) {
    if (/^(method_declaration|local_function_statement)$/.test(at.type)) {
      return at.childForFieldName('name')?.text ?? '';
    }
  }
  return '';
}
