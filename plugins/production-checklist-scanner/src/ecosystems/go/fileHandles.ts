import { SourceFile } from '../../files/SourceFile';

/** `f, err := os.OpenFile(…)`, and helpers that are called like it. */
const OPENED =
  /\b(\w+)(?:[ \t]*,[ \t]*\w+)?[ \t]*:?=[ \t]*(?:os\.(?:OpenFile|Create)|\w+\.\w{0,40}Open\w*|(?:\w+\.)?(?:open|create|get)\w{0,40}Log\w{0,40}File\w*)\s*\(/g;

/** The names of a file's variables that hold an open file. */
export function fileHandles({ code }: SourceFile): Set<string> {
  return new Set([...code.matchAll(OPENED)].map(([, name]) => name));
}
