import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SyntaxNode, parseSyntax } from '../../formats/syntax/syntax';
import { ShutdownFact } from '../facts';
import { sourcesOf } from './sources';

const REGISTRATION = /^(pcntl_signal|addSignal|signal|onSignal|trap)$/;
const STOPS =
  /(?:->|::)(?:stop|close|shutdown|cancel|end|quit|resume|stopWorker\w*|gracefulStop)\s*\(|\$(?:this->)?\w*(?:stop|run|quit|exit|term|shut|keep|should)\w*\s*=\s*(?:true|false)\b|\bthrow\s+new\b|\b\w*(?:shutdown|stop|cleanup)\w*\s*\(/i;
const EXITS = /\b(?:exit|die)\b/;

/** Handlers of SIGTERM that the component sets itself. */
export function signalHandlers(scope: ComponentScope): ShutdownFact[] {
  return sourcesOf(scope)
    .filter(({ code }) => /\bSIGTERM\b/.test(code))
    .flatMap(handlersIn);
}

function handlersIn(file: SourceFile): ShutdownFact[] {
  const root = parseSyntax(file, 'php');
  return root
    .descendantsOfType([
      'function_call_expression',
      'member_call_expression',
      'scoped_call_expression',
    ])
    .flatMap((call): ShutdownFact[] => {
      const name =
        call &&
        (call.childForFieldName('name') ?? call.childForFieldName('function'))
          ?.text;
      const args = call?.childForFieldName('arguments');
      if (
        !call ||
        !args ||
        !name ||
        !REGISTRATION.test(name.replace(/^\\/, ''))
      )
        return [];
      const [signal, handler] = args.namedChildren;
      if (!signal || !handler || !/\bSIGTERM\b/.test(signal.text)) return [];
      const body = bodyOf(handler, root);
      const at = [file.at(call.startIndex)];
      if (STOPS.test(body))
        return [
          {
            outcome: 'drains',
            mechanism: `\`${name}\` of SIGTERM that stops the work`,
            at,
          },
        ];
      const does = EXITS.test(body) ? 'only exits' : 'stops nothing';
      return [
        {
          outcome: 'exits',
          mechanism: `\`${name}\` of SIGTERM that ${does}`,
          at,
        },
      ];
    });
}

/** The text of a closure, or of the method that is named. */
function bodyOf(handler: SyntaxNode, root: SyntaxNode): string {
  const named =
    /['"](\w+)['"]\s*\]?\s*$|->(\w+)\(\.\.\.\)\s*$|^['"](\w+)['"]$/.exec(
      handler.text,
    );
  const name = named?.[1] ?? named?.[2] ?? named?.[3];
  if (!name) return handler.text;
  const found = root
    .descendantsOfType(['method_declaration', 'function_definition'])
    .find(declaration => declaration?.childForFieldName('name')?.text === name);
  return found?.childForFieldName('body')?.text ?? handler.text;
}
