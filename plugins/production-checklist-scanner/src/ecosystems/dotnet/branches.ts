import { SourceFile } from '../../files/SourceFile';
import { SyntaxNode } from '../../formats/syntax/syntax';
import { nodeAt } from './syntaxTree';

const DEVELOPMENT =
  /IsDevelopment\s*\(\s*\)|IsLocal\w*\s*\(\s*\)|IsEnvironment\s*\(\s*"(?:Dev\w*|Local|Test\w*)"|EnvironmentName\s*==\s*"(?:Dev\w*|Local)"/;
const NOT_PRODUCTION = /!\s*[\w.]*IsProduction\s*\(/;
/** Production is among what an alternative lets in. */
const ALSO_PRODUCTION = /\|\|/;
const NO_CHOICE = /\bnull\b|\bException\b|TryGet|IsSuccess/;

/** Whether the code at an offset runs in development only. */
export function isDevelopmentOnly(file: SourceFile, offset: number): boolean {
  return conditionsAt(file, offset).some(
    ({ text, negated }) =>
      (DEVELOPMENT.test(text) &&
        !ALSO_PRODUCTION.test(text) &&
        isDevelopment(text) !== negated) ||
      (NOT_PRODUCTION.test(text) && !ALSO_PRODUCTION.test(text) && !negated) ||
      (/^DEBUG$/.test(text) && !negated),
  );
}

/** Whether the code at an offset runs only where somebody asks for it. */
export function isOptional(file: SourceFile, offset: number): boolean {
  return conditionsAt(file, offset).some(({ text }) => !NO_CHOICE.test(text));
}

interface Condition {
  text: string;
  /** The code runs where it does not hold. */
  negated: boolean;
}

/** What must hold for the code at an offset to run, the innermost first. */
function conditionsAt(file: SourceFile, offset: number): Condition[] {
  const conditions: Condition[] = [];
  let node: SyntaxNode | null | undefined = nodeAt(file, offset);
  for (; node?.parent; node = node.parent) {
    const { parent } = node;
    if (
      parent.type === 'if_statement' ||
      parent.type === 'conditional_expression'
    ) {
      const condition = parent.childForFieldName('condition');
      if (condition && condition.id !== node.id) {
        const negated = parent.childForFieldName('alternative')?.id === node.id;
        conditions.push({ text: condition.text, negated });
      }
    }
    if (parent.type === 'preproc_if') {
      conditions.push({
        text: parent.childForFieldName('condition')?.text ?? '',
        negated: node.type === 'preproc_else',
      });
    }
    if (parent.type === 'switch_section') {
      conditions.push({
        text: parent.namedChildren[0]?.text ?? '',
        negated: false,
      });
    }
    conditions.push(...leftEarly(node));
  }
  return conditions;
}

/** `if (!development) return;` before a statement. */
function leftEarly(node: SyntaxNode): Condition[] {
  if (!/statement$/.test(node.type)) return [];
  const conditions: Condition[] = [];
  for (let at = node.previousNamedSibling; at; at = at.previousNamedSibling) {
    const branch =
      at.type === 'if_statement'
        ? at.childForFieldName('consequence')
        : undefined;
    if (!branch || !/^\{?\s*return\b/.test(branch.text)) continue;
    const condition = at.childForFieldName('condition');
    if (condition && DEVELOPMENT.test(condition.text)) {
      conditions.push({ text: condition.text, negated: true });
    }
  }
  return conditions;
}

/** `!env.IsDevelopment()` asks for the opposite. */
function isDevelopment(text: string): boolean {
  const at = DEVELOPMENT.exec(text)?.index ?? 0;
  return !/!\s*[\w.]*$/.test(text.slice(0, at)) && !/==\s*false\b/.test(text);
}
