import { SyntaxNode } from '../../../formats/syntax/syntax';
import { ancestorsOf } from './syntaxTree';

type Environment = 'development' | 'production';

/**
 * In which environment alone a node's code runs, as the conditions around it
 * tell; undefined where it runs in all.
 */
export function environmentOf(node: SyntaxNode): Environment | undefined {
  for (const { parent, child } of ancestorsOf(node)) {
    const condition = conditionOf(parent);
    if (!condition || condition.id === child.id) continue;
    const environment = environmentMeant(condition.text);
    if (!environment) continue;
    return isAlternative(parent, child) ? otherThan(environment) : environment;
  }
  return undefined;
}

function conditionOf(node: SyntaxNode): SyntaxNode | null {
  if (node.type === 'if_statement' || node.type === 'ternary_expression') {
    return node.childForFieldName('condition');
  }
  return node.type === 'binary_expression' &&
    /^(&&|\|\|)$/.test(node.childForFieldName('operator')?.text ?? '')
    ? node.childForFieldName('left')
    : null;
}

function isAlternative(parent: SyntaxNode, child: SyntaxNode): boolean {
  if (parent.type === 'binary_expression') {
    return parent.childForFieldName('operator')?.text === '||';
  }
  return parent.childForFieldName('alternative')?.id === child.id;
}

function otherThan(environment: Environment): Environment {
  return environment === 'production' ? 'development' : 'production';
}

const COMPARISON =
  /([!=])==?\s*['"`](production|prod|live|development|develop|dev|local|test)['"`]/i;
const REVERSED =
  /['"`](production|prod|live|development|develop|dev|local|test)['"`]\s*([!=])==?/i;
const FLAG =
  /(!?)\s*(?:[\w$]+\.|get\(['"])*_*(?:is)?_?(prod(?:uction)?|dev(?:elop(?:ment)?)?|local|debug)(?:_?(?:env|mode|environment))?(?:['"]?\s*\(?\)?)\s*\)?\s*$/i;

/** The environment that a condition asks for. */
export function environmentMeant(condition: string): Environment | undefined {
  const text = condition.slice(0, 300);
  const compared = COMPARISON.exec(text);
  if (compared) return environmentNamed(compared[2], compared[1] === '!');
  const reversed = REVERSED.exec(text);
  if (reversed) return environmentNamed(reversed[1], reversed[2] === '!');
  const flag = FLAG.exec(text);
  return flag ? environmentNamed(flag[2], flag[1] === '!') : undefined;
}

function environmentNamed(name: string, negated: boolean): Environment {
  const environment = /^(prod|live)/i.test(name) ? 'production' : 'development';
  return negated ? otherThan(environment) : environment;
}
