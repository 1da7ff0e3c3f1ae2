import { ComponentScope } from '../../../component/ComponentScope';
import { createScope } from '../../../component/createScope';
import { findLibraries } from '../../../component/findLibraries';
import { FileTree } from '../../../files/FileTree';
import { parseShell } from '../../../formats/shell/parseShell';
import { ShellCommand } from '../../../formats/shell/shell';
import { CommandContext } from '../../Ecosystem';

/** A component of a repository that has the given files. */
export function scopeOf(
  files: Record<string, string>,
  path = '',
  names: string[] = [],
): ComponentScope {
  const tree = FileTree.of(files);
  const target = { path, names };
  return createScope(tree, target, findLibraries(tree, target));
}

/** What is in effect where an image's command runs. */
export function contextOf(
  files: Record<string, string>,
  env: Record<string, string> = {},
): CommandContext {
  return {
    scope: scopeOf(files),
    env: new Map(Object.entries(env)),
    contextPath: '',
  };
}

/** The last simple command of a shell line. */
export function commandOf(line: string): ShellCommand {
  const command = parseShell(line).pop();
  if (!command) throw new Error(`No command in ${line}`);
  return command;
}
