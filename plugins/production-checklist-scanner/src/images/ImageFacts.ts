import { Evidence } from 'backstage-plugin-production-checklist-common';
import { StartFact } from '../ecosystems/facts';
import { InstallFact } from '../ecosystems/facts';
import {
  Dockerfile,
  Instruction,
  Stage,
} from '../formats/dockerfile/Dockerfile';
import { ShellCommand } from '../formats/shell/shell';
import { ImageLog } from './logs/ImageLog';
import { StopSignal } from './stopSignal';

/**
 * The production images that run the component.
 *
 * @public
 */
export interface ImageFacts {
  /** Dockerfiles that a release builds; several where several do. */
  readonly dockerfiles: readonly ImageBuild[];
  /** Builders without a Dockerfile: Jib, ko, buildpacks, … */
  readonly builders: readonly { name: string; at: Evidence }[];
}

/**
 * One Dockerfile, built to one target.
 *
 * @public
 */
export interface ImageBuild {
  readonly dockerfile: Dockerfile;
  /** The build context's directory in the repository, empty for the root. */
  readonly contextPath: string;
  /** Only a development Dockerfile exists, so it is judged. */
  readonly development: boolean;
  /** The stage that is shipped, and the stages it builds on, the shipped one last. */
  readonly stages: readonly Stage[];
  /** Every stage that the shipped one is made from, in their order. */
  readonly neededStages: readonly Stage[];
  /** Every command of every RUN of `stages`. */
  readonly commands: readonly ImageCommand[];
  /** Every command of every RUN of the Dockerfile, also of stages that are not needed. */
  readonly allCommands: readonly ImageCommand[];
  readonly start: StartCommand;
  /** The last USER in effect, in the shipped stage or one it builds on. */
  readonly user?: { name: string; at: Evidence };
  /** What stops its container instead of SIGTERM, where it says so. */
  readonly stopSignal?: StopSignal;
  /** The log files that its servers and process managers write. */
  readonly logs: readonly ImageLog[];
  /** Environment at the end of the shipped stage, with what its stages set. */
  readonly env: ReadonlyMap<string, string>;
}

/**
 * A command of a RUN instruction.
 *
 * @public
 */
export interface ImageCommand {
  command: ShellCommand;
  at: Evidence;
  instruction: Instruction;
  stage: Stage;
  /** The directory of the image that it runs in. */
  folder: string;
  /** What of the RUN mounts caches, by target path. */
  cacheMounts: readonly string[];
  /** Every command of the same RUN, this one included. */
  run: readonly ShellCommand[];
  /** What it installs, where it does. */
  readonly install?: InstallFact;
}

/**
 * What an image runs, followed from ENTRYPOINT and CMD to the server.
 *
 * @public
 */
export interface StartCommand {
  /** From the outermost to the innermost that could be followed. */
  readonly steps: readonly StartStep[];
  /**
   * Why it could not be followed to its end: the script is not in the
   * repository, the base image's own command is not known.
   */
  readonly unresolved?: string;
  /** The user that an entrypoint changes to before it starts the program. */
  readonly dropsTo?: { user: string; at: Evidence };
  /** The known server of an official base image that the image starts. */
  readonly baseServer?: { name: string; at: Evidence };
}

/**
 * One command on the way from ENTRYPOINT and CMD to the server.
 *
 * @public
 */
export interface StartStep {
  argv: readonly string[];
  at: Evidence;
  /**
   * How it came to run: as process 1 itself, under a shell that stays, by
   * `exec` in a script, as another step's child, in the place of a step that
   * it replaces, or under one that passes signals on.
   */
  via: 'exec-form' | 'shell-form' | 'exec' | 'child' | 'replaced' | 'forwarded';
  /** What it is, where an ecosystem knows it. */
  fact?: StartFact;
}
