import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { processOf } from '../code/importGraph';
import {
  argumentsOf,
  calleeOf,
  isFunction,
  syntaxOf,
} from '../code/syntaxTree';
import { effectsOf } from './handlerEffects';

/** Something that takes functions to run them at the end. */
const REGISTRY =
  /shut_?down|graceful|lifecycle|terminat|clean_?up|on_?close|on_?exit|teardown|dispos/i;
const STOPS_SOMETHING =
  /\.(?:close|stop|shutdown|terminate|tryShutdown|drain|dispose)\w*\s*[(,)]/;

/**
 * A function given to a registry of shutdown hooks that stops a server, in
 * the process that a file belongs to.
 */
export function findShutdownHook(
  scope: ComponentScope,
  from: SourceFile,
): { text: string; at: Evidence } | undefined {
  for (const file of processOf(scope, from)) {
    if (
      /\.[jt]sx$/.test(file.path) ||
      !REGISTRY.test(file.code) ||
      !STOPS_SOMETHING.test(file.code)
    ) {
      continue;
    }
    for (const call of syntaxOf(file).descendantsOfType('call_expression')) {
      if (!call) continue;
      const { receiver, name } = calleeOf(call);
      if (!REGISTRY.test(`${receiver}.${name}`)) continue;
      const stop = argumentsOf(call)
        .filter(isFunction)
        .filter(hook => STOPS_SOMETHING.test(hook.text))
        .flatMap(hook => effectsOf(scope, file, hook).stops)
        .find(({ target }) => target === 'server');
      if (stop) return stop;
    }
  }
  return undefined;
}
