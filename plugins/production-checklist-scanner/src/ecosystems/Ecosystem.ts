import { ComponentScope } from '../component/ComponentScope';
import { ShellCommand } from '../formats/shell/shell';
import { Grammar } from '../formats/syntax/syntax';
import {
  DependencyFacts,
  HealthFact,
  InstallFact,
  LogFact,
  MigrationFact,
  MonitoringFact,
  Remedy,
  RemedyTopic,
  ServerFact,
  SettingFact,
  ShutdownFact,
  StartFact,
} from './facts';

/**
 * What is in effect where an image's command runs.
 *
 * @public
 */
export interface CommandContext {
  scope: ComponentScope;
  /** Environment of the stage at that instruction. */
  env: ReadonlyMap<string, string>;
  /**
   * The directory of the repository that the command's working directory was
   * filled from by COPY; the build context's own where that cannot be told.
   * Empty for the root.
   */
  contextPath: string;
}

/**
 * A language and what belongs to it. It answers with facts about a component
 * and knows nothing of the checks that ask.
 *
 * Every function is pure: the same scope gives the same facts in the same
 * order. A fact that cannot be read throws `UnreadableFileError`.
 *
 * @public
 */
export interface Ecosystem {
  readonly id: string;
  /** As people write it: `Node.js`. */
  readonly title: string;
  /** File extensions of its sources, without the dot. */
  readonly extensions: readonly string[];
  /** Grammars its facts may need; loaded before it is asked for any. */
  readonly grammars: readonly Grammar[];

  /** Whether product code of the component is written in it. */
  detect(scope: ComponentScope): boolean;

  dependencies(scope: ComponentScope): DependencyFacts;
  servers(scope: ComponentScope): ServerFact[];
  shutdown(scope: ComponentScope): ShutdownFact[];
  health(scope: ComponentScope): HealthFact[];
  logging(scope: ComponentScope): LogFact[];
  settings(scope: ComponentScope): SettingFact[];
  monitoring(scope: ComponentScope): MonitoringFact[];
  migrations(scope: ComponentScope): MigrationFact[];

  /**
   * What a command of an image build installs; undefined where the command is
   * none of this ecosystem's. Asked of every ecosystem, detected or not.
   */
  install(
    command: ShellCommand,
    context: CommandContext,
  ): InstallFact | undefined;

  /**
   * What a start command is; undefined where it is none of this ecosystem's.
   * Asked of every ecosystem, detected or not.
   */
  start(argv: string[], context: CommandContext): StartFact | undefined;

  readonly remedies: Partial<Record<RemedyTopic, Remedy>>;
}
