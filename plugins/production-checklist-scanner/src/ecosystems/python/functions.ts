import { SourceFile } from '../../files/SourceFile';

/** Whether a place stands in a function of a module that nothing names. */
export function isInUnusedFunction(
  file: SourceFile,
  line: number,
  sources: readonly SourceFile[],
): boolean {
  const name = moduleFunctionAround(file, line);
  if (name === undefined || name === 'main') return false;
  const used = new RegExp(`(?<!\\bdef[ \\t]{1,4})\\b${name}\\b`);
  return !sources.some(source => used.test(source.code));
}

/** The function at the top level of the module that holds a line. */
function moduleFunctionAround(
  file: SourceFile,
  line: number,
): string | undefined {
  const lines = file.code.split('\n');
  if (!/^\s/.test(lines[line - 1] ?? '')) return undefined;
  for (let index = line - 2; index >= 0; index -= 1) {
    if (/^[^\s)\]}#]/.test(lines[index])) {
      return /^(?:async\s+)?def\s+(\w+)/.exec(lines[index])?.[1];
    }
  }
  return undefined;
}
