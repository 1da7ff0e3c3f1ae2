import { ComponentScope } from '../../../component/ComponentScope';
import { SourceFile } from '../../../files/SourceFile';
import { SyntaxNode } from '../../../formats/syntax/syntax';
import { environmentOf } from '../code/environmentBranch';
import { importsAny } from '../code/imports';
import { serverSources } from '../code/sources';
import { argumentsOf, calleeOf, stringOf, syntaxOf } from '../code/syntaxTree';

/** A place where code asks to be called when a signal comes. */
export interface SignalHandler {
  file: SourceFile;
  call: SyntaxNode;
  handler: SyntaxNode;
  /** Whether SIGTERM is among its signals. */
  sigterm: boolean;
  /** It is registered in development only. */
  developmentOnly: boolean;
}

/** Libraries that take a function to be run on SIGTERM. */
const EXIT_HOOKS: readonly { packages: string[]; call: RegExp }[] = [
  { packages: ['close-with-grace'], call: /^closeWithGrace$/ },
  { packages: ['async-exit-hook', 'exit-hook'], call: /^(async)?[eE]xitHook$/ },
  { packages: ['node-graceful-shutdown'], call: /^onShutdown$/ },
  { packages: ['node-graceful'], call: /^Graceful\.on$/ },
  { packages: ['death'], call: /^(ON_DEATH|onDeath|death)$/ },
  { packages: ['signal-exit'], call: /^onExit$/ },
];
const REGISTRATIONS =
  /^(on|once|addListener|prependListener|prependOnceListener)$/;
const MAY_REGISTER =
  /SIGTERM|SIGINT|\bprocess\s*\.\s*(?:on|once|addListener|prependListener)\s*\(\s*[a-zA-Z_$]|[eE]xitHook|closeWithGrace|onShutdown|Graceful\.on|ON_DEATH|onExit/;

/** Finds every handler of a signal in the component. */
export function signalHandlers(scope: ComponentScope): SignalHandler[] {
  const files = serverSources(scope);
  const mentioned = files.some(({ code }) => /['"`]SIGTERM['"`]/.test(code));
  return files
    .filter(({ code }) => MAY_REGISTER.test(code))
    .flatMap(file =>
      syntaxOf(file)
        .descendantsOfType('call_expression')
        .flatMap(call => (call ? handlerAt(file, call, mentioned) : [])),
    );
}

function handlerAt(
  file: SourceFile,
  call: SyntaxNode,
  sigtermMentioned: boolean,
): SignalHandler[] {
  const { receiver, name } = calleeOf(call);
  const [first, second] = argumentsOf(call);
  const found = (handler: SyntaxNode | undefined, sigterm: boolean) =>
    handler
      ? [
          {
            file,
            call,
            handler,
            sigterm,
            developmentOnly: environmentOf(call) === 'development',
          },
        ]
      : [];
  if (/(^|\.)process$/.test(receiver) && REGISTRATIONS.test(name) && first) {
    const signal = signalMeant(file, first, sigtermMentioned);
    return signal ? found(second, signal === 'SIGTERM') : [];
  }
  if (receiver === 'Deno' && name === 'addSignalListener' && first) {
    return found(second, stringOf(first) === 'SIGTERM');
  }
  const callee = receiver ? `${receiver}.${name}` : name;
  const isHook = EXIT_HOOKS.some(
    ({ packages, call: pattern }) =>
      pattern.test(callee) && importsAny(file, packages),
  );
  const handler = argumentsOf(call).find(
    ({ type }) => type !== 'object' && type !== 'string',
  );
  return isHook ? found(handler, true) : [];
}

/** The signal that the first argument of `process.on` means. */
function signalMeant(
  file: SourceFile,
  argument: SyntaxNode,
  sigtermMentioned: boolean,
): 'SIGTERM' | 'other' | undefined {
  const text = stringOf(argument);
  if (text !== undefined) {
    if (text === 'SIGTERM') return 'SIGTERM';
    return /^SIG(INT|QUIT|HUP)$/.test(text) ? 'other' : undefined;
  }
  if (/SIGTERM/.test(argument.text)) return 'SIGTERM';
  if (/SIG(INT|QUIT|HUP|USR2)/.test(argument.text)) return 'other';
  // A variable: the list it runs over stands around it or elsewhere.
  if (!/^[\w$.[\]' as]+$/.test(argument.text)) return undefined;
  if (!/sig|sgnl|evt|event|term|kill|\bs\b|\be\b/i.test(argument.text)) {
    return undefined;
  }
  const local = /['"`]SIGTERM['"`]|\bSIGTERM\s*:/.test(file.code);
  return local || sigtermMentioned ? 'SIGTERM' : 'other';
}
