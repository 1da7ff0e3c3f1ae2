import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { ShutdownFact } from '../facts';
import { sourcesOf } from './sources';

const TRAP =
  /\b(?:Signal\.|Kernel\.)?trap[ \t(]+["':]?(?:SIG)?(?:TERM)\b["']?\)?/g;
const LIST =
  /(?:%w[[(][^\])\n]*\b(?:SIG)?TERM\b[^\])\n]*[\])]|\[[^\]\n]*["':](?:SIG)?TERM\b[^\]\n]*\])\s*\.each\b/g;
const STOPS =
  /\.(?:stop|shutdown|close|unsubscribe|cancel|quit|push|wakeup|signal|broadcast|write|puts|raise|finish|terminate)\b(?!\w)|[@$]?\w*(?:stop|run|shut|exit|term|quit|done|keep)\w*\s*=\s*(?:true|false)\b|\b\w*(?:shutdown|stop|cleanup|drain)\w*[!(]?|\braise\b/;
const EXITS = /\b(?:exit!?|abort)\b/;

/** Handlers of SIGTERM that the component sets itself. */
export function signalHandlers(scope: ComponentScope): ShutdownFact[] {
  return sourcesOf(scope)
    .filter(
      ({ path, code }) =>
        /TERM\b/i.test(code) && !/(^|\/)(puma|unicorn)[\w.-]*\.rb$/.test(path),
    )
    .flatMap(handlersIn);
}

function handlersIn(file: SourceFile): ShutdownFact[] {
  const grpc = file
    .findAll(
      /\.run_till_terminated_or_interrupted\s*\(?[^\n]*\b(?:SIG)?TERM\b/gi,
    )
    .map(
      ({ at }): ShutdownFact => ({
        outcome: 'drains',
        mechanism: '`run_till_terminated_or_interrupted` on SIGTERM',
        at: [at],
      }),
    );
  const traps = [...file.findAll(TRAP), ...file.findAll(LIST)].map(
    ({ match, at }): ShutdownFact => {
      const offset = (match.index ?? 0) + match[0].length;
      const body = blockAfter(file.code, offset);
      if (STOPS.test(body))
        return {
          outcome: 'drains',
          mechanism: 'a `trap` of SIGTERM that stops the work',
          at: [at],
        };
      return EXITS.test(body)
        ? {
            outcome: 'exits',
            mechanism: 'a `trap` of SIGTERM that only exits',
            at: [at],
          }
        : {
            outcome: 'exits',
            mechanism: 'a `trap` of SIGTERM that stops nothing',
            at: [at],
          };
    },
  );
  return [...grpc, ...traps];
}

/** The block on the same line, or down to the `end` that closes it. */
function blockAfter(code: string, offset: number): string {
  const rest = code.slice(offset, offset + 1500);
  const [line] = rest.split('\n');
  if (/\{[^\n]*\}/.test(line)) return line;
  const start = code.lastIndexOf('\n', offset) + 1;
  const indentation = /^[ \t]*/.exec(code.slice(start))?.[0] ?? '';
  const end = rest.search(new RegExp(`\\n${indentation}(?:end|\\})`));
  return end < 0 ? rest : rest.slice(0, end);
}
