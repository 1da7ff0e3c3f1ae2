import { Instruction } from '../formats/dockerfile/Dockerfile';
import { parseShell } from '../formats/shell/parseShell';
import { ShellCommand } from '../formats/shell/shell';
import { unwrapShell } from '../formats/shell/unwrapShell';

/** A command of RUN, and where it stands in the Dockerfile. */
export interface RunCommand {
  command: ShellCommand;
  offset: number;
}

/** What comes after this many is no build that anybody wrote. */
const MAX_COMMANDS = 500;

/** `RUN <<EOF`, alone or with the shell that reads it. */
const HEREDOC_SCRIPT =
  /^\s*(\S*sh(\s+-\S+)*\s+)?<<-?\s*["']?\w+["']?(\s+\S*sh)?\s*(\n|$)/;

/** The commands of a RUN instruction, with those of an inner `sh -c`. */
export function commandsOf(instruction: Instruction): RunCommand[] {
  const { argument, execForm, heredocs, offset } = instruction;
  if (execForm) {
    const command = {
      argv: execForm,
      assignments: {},
      operator: '' as const,
      offset: 0,
    };
    return unwrapped({ command, offset });
  }
  const script = HEREDOC_SCRIPT.test(argument) ? heredocs[0] : undefined;
  const text = script?.body ?? argument;
  const start = script?.offset ?? offset;
  return parseShell(text)
    .slice(0, MAX_COMMANDS)
    .flatMap(command => unwrapped({ command, offset: start + command.offset }))
    .slice(0, MAX_COMMANDS);
}

function unwrapped({ command, offset }: RunCommand): RunCommand[] {
  const script = unwrapShell(command.argv)?.script;
  if (script === undefined) return [{ command, offset }];
  return parseShell(script).map(inner => ({ command: inner, offset }));
}
