import { Condition } from '../DeclarativeCheck';
import { compileFile } from './compileFile';
import { compileValue } from './compileValue';
import { Evaluate } from './Evaluate';
import { allOf, anyOf, not } from './Outcome';

/** Makes a condition that was validated into what can be asked of components. */
export function compileCondition(condition: Condition): Evaluate {
  if (condition.file) return compileFile(condition.file);
  if (condition.value) return compileValue(condition.value);
  if (condition.not) {
    const inner = compileCondition(condition.not);
    return component => not(inner(component));
  }
  const parts = (condition.allOf ?? condition.anyOf ?? []).map(
    compileCondition,
  );
  const combine = condition.allOf ? allOf : anyOf;
  return component => combine(parts.map(part => part(component)));
}
