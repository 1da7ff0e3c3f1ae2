import { ComponentScope } from '../component/ComponentScope';
import { CommandContext, Ecosystem } from '../ecosystems/Ecosystem';
import { InstallFact } from '../ecosystems/facts';
import {
  Dockerfile,
  Instruction,
  Stage,
} from '../formats/dockerfile/Dockerfile';
import { expandVariables } from '../formats/dockerfile/expandVariables';
import { ShellCommand } from '../formats/shell/shell';
import { isSecondaryTarget } from './dockerfileNames';
import { ProductionDockerfile } from './findDockerfiles';
import { commandsOf } from './commandsOf';
import { ImageBuild, ImageCommand } from './ImageFacts';
import { ImageFiles, chainOf, workdirAtStart } from './ImageFiles';
import { absolutePath } from './imagePaths';
import { lazy } from './lazy';
import { imageLogs } from './logs/imageLogs';
import { unwrapLauncher } from './launchers';
import { stopSignalOf } from './stopSignal';
import { resolveStart } from './startCommand';

/** Works out what one build of a Dockerfile makes. */
export function resolveBuild(
  scope: ComponentScope,
  ecosystems: readonly Ecosystem[],
  { dockerfile, contextPath, development, target }: ProductionDockerfile,
): ImageBuild {
  const shipped = shippedStage(dockerfile, target);
  const stages = chainOf(shipped);
  const files = new ImageFiles(scope, dockerfile, contextPath);
  const commands = dockerfile.stages.flatMap(stage =>
    commandsOfStage(stage, { scope, ecosystems, files, contextPath }),
  );
  const env = environmentOf(stages);
  const stopSignal = stopSignalOf(stages);
  const start = lazy(() =>
    resolveStart({ scope, ecosystems, files, stages, env, contextPath }),
  );
  const build: ImageBuild = {
    dockerfile,
    contextPath,
    development,
    stages,
    neededStages: neededStages(shipped),
    commands: commands.filter(({ stage }) => stages.includes(stage)),
    allCommands: commands,
    get start() {
      return start();
    },
    ...withUser(stages),
    ...(stopSignal && { stopSignal }),
    env,
    get logs() {
      return logs();
    },
  };
  const logs = lazy(() => imageLogs(scope, files, build));
  return build;
}

/**
 * The stage that is built: the target, else the last one, unless its name
 * says that it is for tests and another's that it is not.
 */
function shippedStage({ stages }: Dockerfile, target?: string): Stage {
  const last = stages[stages.length - 1];
  const named = (wanted: (name: string) => boolean) =>
    [...stages]
      .reverse()
      .find(({ name }) => name && wanted(name.toLowerCase()));
  if (target) return named(name => name === target) ?? last;
  if (!last.name || !isSecondaryTarget(last.name)) return last;
  return (
    named(name =>
      /^(prod\w*|release|runtime|runner|final|app(lication)?)$/.test(name),
    ) ?? last
  );
}

/** The stages that a stage is made from, itself included. */
export function neededStages(shipped: Stage): Stage[] {
  const needed = new Set<Stage>();
  const visit = (stage: Stage) => {
    if (needed.has(stage)) return;
    needed.add(stage);
    if ('stage' in stage.base) visit(stage.base.stage);
    for (const { from } of stage.instructions) {
      if (from && 'stage' in from) visit(from.stage);
    }
  };
  visit(shipped);
  return [...needed].sort((a, b) => a.index - b.index);
}

interface StageContext {
  scope: ComponentScope;
  ecosystems: readonly Ecosystem[];
  files: ImageFiles;
  contextPath: string;
}

/** The commands of a stage's own RUN instructions. */
function commandsOfStage(stage: Stage, context: StageContext): ImageCommand[] {
  const parents = 'stage' in stage.base ? chainOf(stage.base.stage) : [];
  const env = environmentOf(parents);
  let folder = workdirAtStart(stage);
  return stage.instructions.flatMap(instruction => {
    const { keyword, properties, words } = instruction;
    if (keyword === 'WORKDIR') folder = absolutePath(folder, words[0] ?? '.');
    if (keyword === 'ENV' || keyword === 'ARG') assign(env, properties);
    return keyword === 'RUN'
      ? commandsOfRun(stage, instruction, {
          ...context,
          env: new Map(env),
          folder,
        })
      : [];
  });
}

/** The commands of a RUN instruction. */
function commandsOfRun(
  stage: Stage,
  instruction: Instruction,
  context: StageContext & { env: Map<string, string>; folder: string },
): ImageCommand[] {
  const { scope, ecosystems, files, contextPath, env } = context;
  const { file } = files.dockerfile;
  const run: ShellCommand[] = [];
  const cacheMounts = cacheMountsOf(instruction);
  let { folder } = context;
  return commandsOf(instruction).map(
    ({ command: written, offset }): ImageCommand => {
      const command = expand(written, env);
      run.push(command);
      const [program, argument] = command.argv;
      if (program === 'cd' && argument) folder = absolutePath(folder, argument);
      assign(env, exportedBy(command));
      const asked: CommandContext = {
        scope,
        env: new Map(env),
        contextPath: files.directory(stage, folder, instruction) ?? contextPath,
      };
      const install = lazy(() => installBy(ecosystems, command, asked));
      return {
        command,
        at: file.at(offset),
        instruction,
        stage,
        folder,
        cacheMounts,
        run,
        get install() {
          return install();
        },
      };
    },
  );
}

function installBy(
  ecosystems: readonly Ecosystem[],
  command: ShellCommand,
  context: CommandContext,
): InstallFact | undefined {
  for (const ecosystem of ecosystems) {
    const install = ecosystem.install(command, context);
    if (install) return install;
  }
  return undefined;
}

/**
 * A command with what the image sets put in, where a variable alone becomes
 * words, and without what only hands over to it: `sudo`, `gosu app`, and the
 * wrappers that compile for other platforms.
 */
function expand(
  command: ShellCommand,
  env: ReadonlyMap<string, string>,
): ShellCommand {
  const expanded = command.argv.flatMap(word => {
    const { text } = expandVariables(word, name => env.get(name));
    return /^\$\{?\w+\}?$/.test(word)
      ? text.split(/\s+/).filter(Boolean)
      : [text];
  });
  const launched = unwrapLauncher(expanded)?.argv ?? [];
  const [program, ...words] = launched.length > 0 ? launched : expanded;
  const argv =
    program === undefined ? [] : [program.replace(/^xx-(?=\w)/, ''), ...words];
  return { ...command, argv };
}

/** What a command sets for those after it: `export X=1`, `X=1` alone. */
function exportedBy({ argv, assignments }: ShellCommand) {
  const words = argv[0] === 'export' ? argv.slice(1) : [];
  const exported = words.flatMap(word => {
    const match = /^(\w+)=([\s\S]*)$/.exec(word);
    return match ? [{ name: match[1], value: match[2] }] : [];
  });
  const own = argv.length === 0 ? Object.entries(assignments) : [];
  return [...exported, ...own.map(([name, value]) => ({ name, value }))];
}

function cacheMountsOf({ flags }: Instruction): string[] {
  return (flags.get('mount') ?? [])
    .filter(mount => /(^|,)type=cache(,|$)/.test(mount))
    .flatMap(
      mount => /(?:target|dst|destination)=([^,]+)/.exec(mount)?.[1] ?? [],
    );
}

function environmentOf(stages: readonly Stage[]): Map<string, string> {
  const env = new Map<string, string>();
  for (const { instructions } of stages) {
    for (const { keyword, properties } of instructions) {
      if (keyword === 'ENV') assign(env, properties);
    }
  }
  return env;
}

function assign(
  env: Map<string, string>,
  properties: readonly { name: string; value?: string }[],
): void {
  for (const { name, value } of properties) {
    if (value !== undefined) env.set(name, value);
  }
}

/** The last USER in effect. */
function withUser(stages: readonly Stage[]): Pick<ImageBuild, 'user'> {
  const last = stages
    .flatMap(({ instructions }) => instructions)
    .filter(({ keyword }) => keyword === 'USER')
    .pop();
  return last ? { user: { name: last.words[0] ?? '', at: last.at } } : {};
}
