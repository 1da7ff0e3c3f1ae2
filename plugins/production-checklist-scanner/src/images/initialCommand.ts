import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../component/ComponentScope';
import { Instruction, Stage } from '../formats/dockerfile/Dockerfile';
import { BaseImage } from './baseImages';
import { baseName } from './imagePaths';

/** What an image runs, before anything is followed. */
export type InitialCommand =
  | { argv: string[]; at: Evidence }
  /** A shell form, and the shell that reads it. */
  | { script: string; shell: string; at: Evidence }
  /** The base image's own server. */
  | { server: string; at: Evidence }
  | { problem: string };

/** Puts together ENTRYPOINT, CMD and what the base image brings. */
export function initialCommand(
  stages: readonly Stage[],
  base: BaseImage | undefined,
  scope: ComponentScope,
): InitialCommand {
  const { entrypoint, command } = startInstructions(stages);
  const shell = shellOf(stages);
  if (entrypoint) {
    const { execForm, at, argument } = entrypoint;
    return execForm
      ? { argv: [...execForm, ...argumentsOf(command)], at }
      : { script: argument.trim(), shell, at };
  }
  if (command) {
    const { execForm, at, argument } = command;
    if (base?.entrypoint) {
      return { argv: [...base.entrypoint, ...argumentsOf(command)], at };
    }
    return execForm
      ? { argv: execForm, at }
      : { script: argument.trim(), shell, at };
  }
  if (base?.server) {
    return { server: base.server, at: stages[stages.length - 1].at };
  }
  return (
    procfileCommand(scope) ?? {
      problem: `the image names no command, so that of \`${
        base?.name ?? 'its base'
      }\` holds`,
    }
  );
}

/** The ENTRYPOINT and the CMD in effect, those that are empty left out. */
function startInstructions(stages: readonly Stage[]): {
  entrypoint?: Instruction;
  command?: Instruction;
} {
  let entrypoint: Instruction | undefined;
  let command: Instruction | undefined;
  for (const { instructions } of stages) {
    const last = (keyword: string) =>
      instructions.filter(instruction => instruction.keyword === keyword).pop();
    const own = last('ENTRYPOINT');
    // An ENTRYPOINT takes away the command of what the stage builds on.
    if (own) command = undefined;
    entrypoint = own ?? entrypoint;
    command = last('CMD') ?? command;
  }
  return {
    ...(entrypoint && !isEmpty(entrypoint) && { entrypoint }),
    ...(command && !isEmpty(command) && { command }),
  };
}

/** What CMD adds to an entrypoint. */
function argumentsOf(command: Instruction | undefined): string[] {
  if (!command) return [];
  return command.execForm ?? ['/bin/sh', '-c', command.argument.trim()];
}

/** The shell of the image's shell forms: `sh`, `bash`. */
function shellOf(stages: readonly Stage[]): string {
  const last = stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword, execForm }) => keyword === 'SHELL' && execForm)
    .pop();
  return baseName(last?.execForm?.[0] ?? 'sh');
}

/** A Procfile is the command of an image that names none. */
function procfileCommand(scope: ComponentScope): InitialCommand | undefined {
  const file = scope.inherited('Procfile');
  const match = file && /^web:[ \t]*([^\n]+)/m.exec(file.text);
  return file && match
    ? { script: match[1].trim(), shell: 'bash', at: file.at(match.index) }
    : undefined;
}

/** An instruction that takes away another's words. */
function isEmpty({ execForm, argument }: Instruction): boolean {
  return execForm ? execForm.length === 0 : argument.trim() === '';
}
