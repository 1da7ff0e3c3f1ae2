import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { SyntaxNode } from '../../formats/syntax/syntax';
import { perScope } from '../../component/perScope';
import { isDeclared } from './declared';
import { imports } from './imports';
import { sourcesOf } from './sources';
import {
  GoCall,
  argumentsOf,
  callsIn,
  declarationAround,
  nameOf,
} from './syntaxTree';

/** A place where the program asks to be told of signals. */
export interface SignalHandler {
  file: SourceFile;
  node: SyntaxNode;
  at: Evidence;
  /** Whether SIGTERM is among them. */
  sigterm: boolean;
  /** Whether Ctrl-C is. */
  interrupt: boolean;
  /** The function that it stands in. */
  inside: string;
}

const REGISTRATIONS = new Set(['Notify', 'NotifyContext', 'SignalHandler']);
/** Functions of public libraries that wait for SIGTERM and SIGINT. */
const PUBLIC_HANDLERS = new Set([
  'SetupSignalHandler',
  'SetupSignalContext',
  'InterruptCh',
  'SignalsHandler',
  'NewSignalHandler',
  'ContextWithSignals',
]);
const PUBLIC_LIBRARIES =
  /^sigs\.k8s\.io\/controller-runtime|^k8s\.io\/apiserver|^go\.temporal\.io\/sdk\/worker|\/signals?$|^github\.com\/ThreeDotsLabs\/watermill|^go\.uber\.org\/fx$|^github\.com\/(?:grafana\/dskit|weaveworks\/common)/;

/** Everything in the component's code that waits for signals. */
export const signalHandlers = perScope((scope): SignalHandler[] =>
  sourcesOf(scope).flatMap(file => [
    ...registrationsIn(scope, file),
    ...publicHandlersIn(scope, file),
    ...applicationsIn(file),
  ]),
);

function registrationsIn(
  scope: ComponentScope,
  file: SourceFile,
): SignalHandler[] {
  if (
    !imports(file, /^os\/signal$|^github\.com\/oklog\/(run|oklog\/pkg\/group)$/)
  )
    return [];
  return callsIn(file, REGISTRATIONS)
    .filter(({ receiver }) => /^(\w{0,40}signal|run|group)$/.test(receiver))
    .map(call => {
      // The first argument is the channel or the context.
      const signals = argumentsOf(call.node).slice(1);
      const text = signals.map(signal => resolved(scope, signal)).join(' ');
      const all = signals.length === 0;
      return handlerOf(call, {
        sigterm: all || /\bSIGTERM\b|\bSignal\((?:15|0xf)\)/.test(text),
        interrupt: all || /\bSIGINT\b|\bos\.Interrupt\b/.test(text),
      });
    });
}

/** What a list of signals holds that a variable stands for. */
function resolved(scope: ComponentScope, signal: SyntaxNode): string {
  const text = signal.text.replace(/\.\.\.$/, '');
  if (/^(?:syscall|unix|os|windows)\.\w+$|SIGTERM/.test(text)) return text;
  const name = text.slice(text.lastIndexOf('.') + 1);
  if (!/^\w+$/.test(name)) return text;
  const list = new RegExp(
    `\\b${name}\\b[ \\t]*(?::?=|\\[\\]os\\.Signal[ \\t]*=|=)?[ \\t]*\\[\\]os\\.Signal[ \\t]*\\{([^}]{0,400})\\}`,
  );
  for (const { code } of sourcesOf(scope)) {
    const match = code.includes(name) ? list.exec(code) : null;
    if (match) return match[1];
  }
  const single = new RegExp(
    `\\b${name}\\b[ \\t]*:?=[ \\t]*((?:syscall|unix|os)\\.\\w+)`,
  );
  for (const { code } of sourcesOf(scope)) {
    const match = code.includes(name) ? single.exec(code) : null;
    if (match) return match[1];
  }
  // A parameter: what callers pass cannot be told apart.
  return sourcesOf(scope).some(({ code }) => /\bSIGTERM\b/.test(code))
    ? 'SIGTERM'
    : text;
}

function publicHandlersIn(
  scope: ComponentScope,
  file: SourceFile,
): SignalHandler[] {
  if (!imports(file, PUBLIC_LIBRARIES)) return [];
  return callsIn(file, PUBLIC_HANDLERS)
    .filter(({ name, receiver }) => receiver !== '' && !isDeclared(scope, name))
    .map(call => handlerOf(call, { sigterm: true, interrupt: true }));
}

/** `fx.New(…).Run()` and the like wait for SIGTERM and run stop hooks. */
function applicationsIn(file: SourceFile): SignalHandler[] {
  const names = new Set<string>();
  if (imports(file, /^go\.uber\.org\/fx$/)) names.add('New');
  if (imports(file, /\/huma(\/v\d)?\/humacli$/)) names.add('OnStop');
  if (names.size === 0) return [];
  return callsIn(file, names)
    .filter(({ receiver, name }) => name === 'OnStop' || receiver === 'fx')
    .map(call => handlerOf(call, { sigterm: true, interrupt: true }));
}

function handlerOf(
  { file, node }: GoCall,
  signals: { sigterm: boolean; interrupt: boolean },
): SignalHandler {
  return {
    file,
    node,
    at: file.at(node.startIndex),
    inside: nameOf(declarationAround(node)),
    ...signals,
  };
}
