import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { parseShell } from '../../formats/shell/parseShell';
import { SourceFile } from '../../files/SourceFile';
import { ImageBuild } from '../../images/ImageFacts';
import { startFilesOf } from '../shared/startFiles';
import { readCommand } from './command';
import { SERVER_PROGRAMS, ServerProgram } from './serverPrograms';

/** A server program that something in the repository starts. */
export interface StartedServer {
  program: ServerProgram;
  args: readonly string[];
  at: Evidence;
}

/** The server programs that images start, else what start files do. */
export function startedServers(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): StartedServer[] {
  const started = images
    .flatMap(({ start }) => start.steps)
    .flatMap(({ argv, at }) => startedBy(argv, at));
  if (started.length > 0) return started;
  return startFilesOf(scope).flatMap(inStartFile);
}

function startedBy(argv: readonly string[], at: Evidence): StartedServer[] {
  const command = readCommand(argv);
  const program = command && SERVER_PROGRAMS.get(command.program);
  if (!command || !program) return [];
  if (command.program === 'fastapi' && command.args[0] !== 'run') return [];
  return [{ program, args: command.args, at }];
}

const MENTION = new RegExp(
  `(?<![\\w./-])(${[...SERVER_PROGRAMS.keys()]
    .map(name => name.replace('.', '\\.'))
    .join('|')})[ \\t]+(?=\\S)`,
);

/** The line of a start file that starts a server, read as a shell would. */
function inStartFile(file: SourceFile): StartedServer[] {
  return file.text.split('\n').flatMap((line, index) => {
    const match = MENTION.exec(line.slice(0, 2000));
    if (!match || /^\s*(#|;|\/\/)/.test(line)) return [];
    const [command] = parseShell(line.slice(match.index));
    const at = { path: file.path, line: index + 1 };
    return command ? startedBy(command.argv, at) : [];
  });
}
