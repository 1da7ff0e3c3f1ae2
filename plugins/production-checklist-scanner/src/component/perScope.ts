import { ComponentScope } from './ComponentScope';

/** Works something out once per component; later calls get the same answer. */
export function perScope<Answer>(
  work: (scope: ComponentScope) => Answer,
): (scope: ComponentScope) => Answer {
  const answers = new WeakMap<ComponentScope, { answer: Answer }>();
  return scope => {
    let known = answers.get(scope);
    if (!known) {
      known = { answer: work(scope) };
      answers.set(scope, known);
    }
    return known.answer;
  };
}
