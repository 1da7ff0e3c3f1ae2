import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../../component/ComponentScope';
import { effectsOf } from './handlerEffects';
import { SourceFile } from '../../../files/SourceFile';
import { processOf } from '../code/importGraph';
import {
  argumentsOf,
  calleeOf,
  isFunction,
  syntaxOf,
} from '../code/syntaxTree';

/** Something that takes functions to run them at the end. */
const REGISTRY =
  /shut_?down|graceful|lifecycle|terminat|clean_?up|on_?close|on_?exit|teardown|dispos/i;

const STOPS_SOMETHING =
  /\.(?:close|stop|shutdown|terminate|tryShutdown|drain|dispose)\w*\s*[(,)]/;

/**
 * Functions given to a registry of shutdown hooks that stop a server, in the
 * process that a file belongs to.
 */
export function shutdownHooks(
  scope: ComponentScope,
  from: SourceFile,
): { text: string; at: Evidence }[] {
  return [...processOf(scope, from)]
    .filter(({ path }) => !/\.[jt]sx$/.test(path))
    .filter(({ code }) => REGISTRY.test(code) && STOPS_SOMETHING.test(code))
    .flatMap(file =>
      syntaxOf(file)
        .descendantsOfType('call_expression')
        .flatMap(call => {
          if (!call) return [];
          const { receiver, name } = calleeOf(call);
          if (!REGISTRY.test(`${receiver}.${name}`)) return [];
          return argumentsOf(call)
            .filter(isFunction)
            .flatMap(hook => effectsOf(scope, file, hook).stops)
            .filter(({ target }) => target === 'server');
        }),
    );
}
