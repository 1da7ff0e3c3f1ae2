import { SourceFile } from '../../files/SourceFile';
import { SyntaxNode } from '../../formats/syntax/syntax';
import { syntaxOf } from './syntaxTree';

/**
 * Whether the code at an offset runs only where somebody asks for it: in a
 * branch of a condition that is no check for an error.
 */
export function isOptional(file: SourceFile, offset: number): boolean {
  const node = syntaxOf(file).descendantForIndex(offset);
  for (let at: SyntaxNode | null = node; at?.parent; at = at.parent) {
    const { parent } = at;
    if (/^(expression_case|type_case)$/.test(parent.type)) return true;
    if (parent.type !== 'if_statement') continue;
    const isCondition = parent.childForFieldName('condition')?.id === at.id;
    const isInitializer = parent.childForFieldName('initializer')?.id === at.id;
    if (isCondition || isInitializer) continue;
    const condition = parent.childForFieldName('condition')?.text ?? '';
    if (!/\berr\b|IsNotExist|\bok\b|!ok/.test(condition)) return true;
  }
  return false;
}
