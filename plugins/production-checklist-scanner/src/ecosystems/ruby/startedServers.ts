import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../../component/ComponentScope';
import { SourceFile } from '../../files/SourceFile';
import { parseShell } from '../../formats/shell/parseShell';
import { ImageBuild } from '../../images/ImageFacts';
import { startFilesOf } from '../shared/startFiles';
import { readCommand } from './command';
import { gemAt } from './gems';
import { QUEUE_TASKS, SERVER_PROGRAMS, ServerProgram } from './serverPrograms';

/** A server program that something in the repository starts. */
export interface StartedServer {
  program: ServerProgram;
  at: Evidence;
}

/** The server programs that images start, else what start files do. */
export function startedServers(
  scope: ComponentScope,
  images: readonly ImageBuild[],
): StartedServer[] {
  const started = images
    .flatMap(({ start }) => start.steps)
    .filter(({ fact }) => fact?.role !== 'launcher')
    .flatMap(({ argv, at }) => startedBy(scope, argv, at));
  return started.length > 0
    ? started
    : startFilesOf(scope).flatMap(file => inStartFile(scope, file));
}

function startedBy(
  scope: ComponentScope,
  argv: readonly string[],
  at: Evidence,
): StartedServer[] {
  const command = readCommand(argv);
  if (!command) return [];
  const { program: name, args } = command;
  const isRack =
    (name === 'rails' && /^(s|server)$/.test(args[0] ?? '')) ||
    name === 'rackup' ||
    (name === 'hanami' && args[0] === 'server');
  const task = /^(rake|rails)$/.test(name)
    ? args.find(word => word in QUEUE_TASKS)
    : undefined;
  const program = isRack
    ? rackServer(scope)
    : SERVER_PROGRAMS.get(task ? QUEUE_TASKS[task] : name);
  return program ? [{ program, at }] : [];
}

/** What `rails server` and `rackup` run: the first server that is installed. */
export function rackServer(scope: ComponentScope): ServerProgram | undefined {
  return [...SERVER_PROGRAMS.values()].find(
    ({ protocol, gem }) =>
      protocol === 'http' && gemAt(scope, [gem]) !== undefined,
  );
}

const MENTION =
  /(?<![\w.-])((?:bundle exec|(?:\.\/)?bin\/(?:rails|jobs|puma|sidekiq|good_job|karafka)|puma|unicorn(?:_rails)?|sidekiq|rackup|thin|falcon|karafka|good_job|shoryuken|racecar|passenger)[ \t]*[^\n]*)/;

function inStartFile(scope: ComponentScope, file: SourceFile): StartedServer[] {
  return file.lines.flatMap((line, index) => {
    const match = /^\s*#/.test(line) ? null : MENTION.exec(line.slice(0, 2000));
    const [command] = match ? parseShell(match[1]) : [];
    return command
      ? startedBy(scope, command.argv, { path: file.path, line: index + 1 })
      : [];
  });
}
