import { ActionOptions } from './ActionOptions';
import { createExplainCheckAction } from './createExplainCheckAction';
import { createGetScorecardAction } from './createGetScorecardAction';
import { createListFailingServicesAction } from './createListFailingServicesAction';
import { createRescanAction } from './createRescanAction';

/** What AI assistants and other callers of actions may do. */
export function registerActions(options: ActionOptions): void {
  createGetScorecardAction(options);
  createListFailingServicesAction(options);
  createExplainCheckAction(options);
  createRescanAction(options);
}
