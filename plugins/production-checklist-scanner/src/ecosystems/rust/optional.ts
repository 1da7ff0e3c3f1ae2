import { SourceFile } from '../../files/SourceFile';
import { SyntaxNode, parseSyntax } from '../../formats/syntax/syntax';

/** Whether the code at an offset runs only where somebody asks for it. */
export function isOptional(file: SourceFile, offset: number): boolean {
  let node: SyntaxNode | null = parseSyntax(file, 'rust').descendantForIndex(
    offset,
  );
  for (; node?.parent; node = node.parent) {
    const { parent } = node;
    if (parent.type === 'match_arm') return true;
    const isBranch =
      parent.type === 'if_expression' &&
      parent.childForFieldName('condition')?.id !== node.id;
    if (isBranch) return true;
    if (
      parent.type === 'closure_expression' &&
      /\.(?:map|and_then|then|map_or_else)\s*$/.test(calleeBefore(parent))
    ) {
      return true;
    }
  }
  return false;
}

/** `path.map(|file| …)` runs where there is a path. */
function calleeBefore(closure: SyntaxNode): string {
  const call = closure.parent?.parent;
  return call?.childForFieldName('function')?.text ?? '';
}
