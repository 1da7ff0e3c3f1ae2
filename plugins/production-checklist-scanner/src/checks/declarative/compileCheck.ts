import { Check, Verdict } from '../../check';
import { compileCondition } from './conditions/compileCondition';
import { Outcome } from './conditions/Outcome';
import { STATEMENTS, messageOf } from './conditions/statements';
import { DeclarativeCheck } from './DeclarativeCheck';

const DEFAULT_WEIGHT = 2;

/**
 * Makes a check out of data that `readDeclarativeChecks` has accepted.
 *
 * @public
 */
export function compileCheck(declared: DeclarativeCheck): Check {
  const { id, title, weight = DEFAULT_WEIGHT, question, why } = declared;
  const applies = declared.when && compileCondition(declared.when);
  const holds = compileCondition(declared.condition);
  const { remediation, documentation } = declared;
  return {
    id,
    section: id.slice(0, id.indexOf('/')),
    title,
    weight,
    question,
    why,
    remediation,
    ...(documentation && { documentation }),
    reasons: STATEMENTS,
    evaluate(component) {
      const when = applies?.(component);
      if (when?.state === 'fails') return verdict('not-applicable', when);
      if (when?.state === 'unknown') return verdict('unknown', when);
      const found = holds(component);
      if (found.state === 'holds') return verdict('pass', found);
      if (found.state === 'unknown') return verdict('unknown', found);
      return {
        ...verdict('fail', found),
        remediation: {
          message: { id: `${id}:fix:default`, text: remediation },
        },
      };
    },
  };
}

function verdict(
  status: Verdict['status'],
  { statements, evidence }: Outcome,
): Verdict {
  return { status, reason: messageOf(statements), evidence };
}
