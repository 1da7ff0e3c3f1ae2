import { Evidence } from 'backstage-plugin-production-checklist-common';
import { ComponentScope } from '../component/ComponentScope';
import { CommandContext, Ecosystem } from '../ecosystems/Ecosystem';
import { StartFact } from '../ecosystems/facts';
import { Stage } from '../formats/dockerfile/Dockerfile';
import { flatten, parseShellScript } from '../formats/shell/parseShell';
import { unwrapShell } from '../formats/shell/unwrapShell';
import { BaseImage, describeBaseImage, isPrivateImage } from './baseImages';
import { StartCommand, StartStep } from './ImageFacts';
import { ImageFile, ImageFiles, workdirAtEnd } from './ImageFiles';
import { baseName } from './imagePaths';
import { unwrapLauncher, userOf } from './launchers';
import { mainCommand } from './mainCommand';
import { initialCommand } from './initialCommand';
import { makeRecipe } from './makeRecipe';

export interface StartContext {
  scope: ComponentScope;
  ecosystems: readonly Ecosystem[];
  files: ImageFiles;
  /** The shipped stage and what it builds on, the shipped one last. */
  stages: readonly Stage[];
  env: ReadonlyMap<string, string>;
  contextPath: string;
}

const MAX_HOPS = 8;
/** Scripts that public images bring along; they end in `exec "$@"`. */
const PUBLIC_ENTRYPOINT = /^(docker-)?(php-)?entrypoint(\.sh)?$/;
/** Scripts of public images that end in `exec` of their server. */
const PUBLIC_LAUNCHER = /^(catalina|standalone|kc|run-java|jetty|server)\.sh$/;

/** The commands by which web servers of official images are started. */
const OWN_COMMANDS = new Map([
  ['nginx', 'nginx'],
  ['openresty', 'OpenResty'],
  ['httpd-foreground', 'Apache httpd'],
]);

/** Follows what an image runs, from ENTRYPOINT and CMD to the server. */
export function resolveStart(context: StartContext): StartCommand {
  return new StartFollower(context).follow();
}

class StartFollower {
  readonly #context: StartContext;
  readonly #stage: Stage;
  readonly #base: BaseImage | undefined;
  readonly #basePrivate: boolean;
  readonly #steps: StartStep[] = [];
  readonly #folder: string;
  #unresolved?: string;
  #dropsTo?: StartCommand['dropsTo'];
  #baseServer?: StartCommand['baseServer'];

  constructor(context: StartContext) {
    this.#context = context;
    const { stages } = context;
    this.#stage = stages[stages.length - 1];
    const { base } = stages[0];
    const image = 'image' in base ? base.image : undefined;
    this.#base = image && describeBaseImage(image);
    this.#basePrivate = image === undefined || isPrivateImage(image);
    this.#folder = workdirAtEnd(this.#stage);
  }

  follow(): StartCommand {
    const { stages, scope } = this.#context;
    const initial = initialCommand(stages, this.#base, scope);
    if ('argv' in initial) this.#run(initial.argv, 'exec-form', initial.at, 0);
    else if ('script' in initial) {
      const shell = this.#kindOf(initial.shell);
      this.#shell(initial.script, shell, initial.at, [], 'shell-form');
    } else if ('server' in initial) {
      this.#baseServer = { name: initial.server, at: initial.at };
    } else this.#unresolved = initial.problem;
    this.#noteBaseServer();
    return {
      steps: this.#steps,
      ...(this.#unresolved && { unresolved: this.#unresolved }),
      ...(this.#dropsTo && { dropsTo: this.#dropsTo }),
      ...(this.#baseServer && { baseServer: this.#baseServer }),
    };
  }

  /** `CMD ["nginx", …]` starts what the base image starts by itself. */
  #noteBaseServer(): void {
    const last = this.#steps[this.#steps.length - 1];
    const program = baseName(last?.argv[0] ?? '');
    const server = this.#base?.server;
    if (server && OWN_COMMANDS.get(program) === server) {
      this.#baseServer ??= { name: server, at: last.at };
    }
  }

  /** A program with its arguments, run as `via` says. */
  #run(
    argv: readonly string[],
    via: StartStep['via'],
    at: Evidence,
    hops: number,
  ): void {
    const words = argv
      .map(word => word.trim())
      .filter((word, index) => index > 0 || word);
    const step: StartStep = { argv: words, at, via };
    this.#steps.push(step);
    const [program] = words;
    if (!program)
      this.#unresolved ??=
        'the start script runs the command it is given, and the image names none';
    else if (program.startsWith('$'))
      this.#unresolved ??= `the command is \`${program}\`, which is set elsewhere`;
    else if (hops < MAX_HOPS) this.#into(step, hops + 1);
  }

  /** Looks for what a step runs in turn. */
  #into(step: StartStep, hops: number): void {
    const { argv, at } = step;
    const launch = unwrapLauncher(argv);
    if (launch) {
      this.#noteUser(argv, at);
      step.fact = {
        role: 'launcher',
        name: launch.name,
        signals: launch.signals,
      };
      if (launch.argv.length > 0)
        this.#run(launch.argv, viaOf(launch.signals), at, hops);
      return;
    }
    const shell = unwrapShell(argv);
    if (shell?.script !== undefined) {
      step.fact = { role: 'launcher', name: shell.shell };
      // The word after the script is its `$0`.
      this.#shell(
        shell.script,
        this.#kindOf(shell.shell),
        at,
        shell.args.slice(1),
        'shell-form',
        hops,
      );
      return;
    }
    // A shell looks for its script in the working directory.
    const path = shell?.file?.replace(/^(?=[^/]*$)/, './') ?? argv[0];
    const args = shell ? shell.args : argv.slice(1);
    if (shell && shell.file === undefined) return;
    const file = this.#context.files.find(this.#stage, path, this.#folder);
    if (file && (shell || isShellScript(file, path))) {
      step.fact = { role: 'launcher', name: baseName(path) };
      this.#script(file, args, hops);
    } else if (
      !file &&
      !this.#basePrivate &&
      PUBLIC_ENTRYPOINT.test(baseName(path))
    ) {
      this.#publicEntrypoint(step, args, hops);
    } else if (!this.#ask(step, hops) && !file) {
      if (!this.#basePrivate && PUBLIC_LAUNCHER.test(baseName(path)))
        step.fact = { role: 'production-server', name: baseName(path) };
      else if (shell || /\.(sh|bash)$/.test(path))
        this.#unresolved ??= `\`${path}\` is not in the repository`;
    }
  }

  #publicEntrypoint(
    step: StartStep,
    args: readonly string[],
    hops: number,
  ): void {
    step.fact = {
      role: 'launcher',
      name: baseName(step.argv[0]),
      signals: 'replaced',
    };
    if (args.length > 0) this.#run(args, 'exec', step.at, hops);
    else if (this.#base?.server) {
      this.#baseServer = { name: this.#base.server, at: step.at };
    }
  }

  /** Asks every ecosystem what the command is. */
  #ask(step: StartStep, hops: number): boolean {
    const { scope, ecosystems, env, files, contextPath } = this.#context;
    const last = this.#stage.instructions[this.#stage.instructions.length - 1];
    const folder = last && files.directory(this.#stage, this.#folder, last);
    const context: CommandContext = {
      scope,
      env,
      contextPath: folder ?? contextPath,
    };
    let fact: StartFact | undefined;
    for (const ecosystem of ecosystems) {
      fact ??= ecosystem.start([...step.argv], context);
    }
    if (!fact) return this.#make(step, context.contextPath, hops);
    step.fact = fact;
    const { runs, signals } = fact;
    if (!runs) return true;
    if ('argv' in runs) this.#run(runs.argv, viaOf(signals), step.at, hops);
    else
      this.#shell(
        runs.shell,
        this.#kindOf('sh'),
        runs.at,
        [],
        viaOf(signals),
        hops,
      );
    return true;
  }

  /** `make run` runs the target's recipe. */
  #make(step: StartStep, folder: string, hops: number): boolean {
    if (baseName(step.argv[0]) !== 'make') return false;
    const recipe = makeRecipe(
      this.#context.scope.tree,
      folder,
      step.argv.slice(1),
    );
    if (!recipe) return false;
    step.fact = { role: 'launcher', name: 'make', signals: 'swallowed' };
    this.#shell(
      recipe.script,
      this.#kindOf('sh'),
      recipe.at,
      [],
      'child',
      hops,
    );
    return true;
  }

  #script(file: ImageFile, args: readonly string[], hops: number): void {
    if (hops >= MAX_HOPS) return;
    const { env } = this.#context;
    const nodes = parseShellScript(file.text);
    for (const { argv: words, offset } of flatten(nodes)) {
      const hands = words.some(word => /^\$[@0*]$|^\$\{@\}$/.test(word));
      if (words[0] === 'exec') this.#noteUser(words.slice(1), file.at(offset));
      else if (hands) this.#noteUser(words, file.at(offset));
    }
    const main = mainCommand(nodes, { args, env });
    if (!main) {
      this.#unresolved ??= `\`${file.path}\` starts nothing that could be followed`;
      return;
    }
    const inner = main.forwarded ? 'forwarded' : 'child';
    this.#run(
      main.argv,
      main.exec ? 'exec' : inner,
      file.at(main.offset),
      hops,
    );
  }

  /** The commands of a shell form or of `sh -c`. */
  #shell(
    text: string,
    shell: string,
    at: Evidence,
    args: readonly string[],
    outer: StartStep['via'],
    hops = 0,
  ): void {
    if (hops >= MAX_HOPS) return;
    const nodes = parseShellScript(text);
    const main = mainCommand(nodes, { args, env: this.#context.env });
    if (!main) {
      this.#unresolved ??= `\`${text.slice(
        0,
        60,
      )}\` starts nothing that could be followed`;
      return;
    }
    const lone = flatten(nodes).length === 1;
    const via = viaInShell(
      main.exec,
      lone && shell === 'bash',
      main.forwarded,
      outer,
    );
    this.#run(main.argv, via, at, hops);
  }

  /** Remembers the user that `gosu`, `su-exec` or `setpriv` changes to. */
  #noteUser(argv: readonly string[], at: Evidence): void {
    const user = userOf(argv);
    if (user && !/^(root|0)(:|$)/.test(user)) this.#dropsTo ??= { user, at };
  }

  /** `sh` is another shell on every distribution. */
  #kindOf(shell: string): string {
    return shell === 'sh' ? this.#base?.shell ?? 'sh' : shell;
  }
}

function viaInShell(
  exec: boolean,
  replaces: boolean,
  forwarded: boolean,
  outer: StartStep['via'],
): StartStep['via'] {
  if (outer === 'child') return 'child';
  if (exec) return 'exec';
  if (replaces) return 'replaced';
  return forwarded ? 'forwarded' : 'shell-form';
}

function viaOf(signals: StartFact['signals']): StartStep['via'] {
  return signals === 'replaced' || signals === 'forwarded' ? signals : 'child';
}

function isShellScript({ text }: ImageFile, path: string): boolean {
  const shebang = /^#![^\n]*/.exec(text)?.[0];
  return shebang
    ? /\b(sh|bash|ash|dash|zsh|with-contenv)\b/.test(shebang)
    : /\.(sh|bash)$/.test(path);
}
