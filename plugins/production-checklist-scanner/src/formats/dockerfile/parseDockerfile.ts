import {
  DockerfileParser,
  Heredoc as HeredocNode,
  Instruction as InstructionNode,
  ModifiableInstruction,
  PropertyInstruction,
} from 'dockerfile-ast';
import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';
import { UnreadableFileError } from '../UnreadableFileError';
import { tokenizeShell } from '../shell/tokenizeShell';
import { acceptInstruction } from './acceptInstruction';
import { Dockerfile, Heredoc, Instruction, Stage } from './Dockerfile';
import { expandVariables } from './expandVariables';
import { parseImageReference } from './imageReference';
import { LineOffsets } from './LineOffsets';
import { joinedLines } from './joinedLines';

/** A larger file is no Dockerfile that anybody wrote. */
const MAX_LENGTH = 256 * 1024;
const MAX_STAGES = 100;
const MAX_INSTRUCTIONS = 2000;
const EXEC_FORM = new Set([
  'CMD',
  'ENTRYPOINT',
  'RUN',
  'SHELL',
  'COPY',
  'ADD',
  'VOLUME',
]);
const PROPERTIES = new Set(['ENV', 'ARG', 'LABEL']);

/** A default that only says that the build has to pass the argument. */
const STANDS_IN =
  /^(placeholder|change-?me|unset|undefined|invalid|required|todo|tbd|override-?me|must-be-set)$/i;

/** What BuildKit sets by itself, as on the usual build machine. */
const PREDEFINED: Record<string, string> = {
  TARGETPLATFORM: 'linux/amd64',
  TARGETOS: 'linux',
  TARGETARCH: 'amd64',
  TARGETVARIANT: '',
  BUILDPLATFORM: 'linux/amd64',
  BUILDOS: 'linux',
  BUILDARCH: 'amd64',
  BUILDVARIANT: '',
};

/** What builds pass for a Dockerfile's arguments. */
export interface BuildArguments {
  /** In place of a default. */
  passed: ReadonlyMap<string, string>;
  /** For arguments that have no default. */
  usual: ReadonlyMap<string, string>;
}

const NO_ARGUMENTS: BuildArguments = { passed: new Map(), usual: new Map() };

/**
 * Reads a Dockerfile. A file without FROM is none: undefined.
 *
 * @throws UnreadableFileError where no builder takes it
 */
export function parseDockerfile(
  file: SourceFile,
  buildArguments: BuildArguments = NO_ARGUMENTS,
): Dockerfile | undefined {
  if (file.text.length > MAX_LENGTH || !/^\s*FROM\s/im.test(file.text)) {
    return undefined;
  }
  const reader = new Reader(file, buildArguments);
  try {
    reader.read();
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    throw new UnreadableFileError(file.path, undefined, problem);
  }
  const { stages } = reader;
  return stages.length ? { path: file.path, file, stages } : undefined;
}

class Reader {
  readonly stages: Stage[] = [];
  readonly #file: SourceFile;
  readonly #arguments: BuildArguments;
  readonly #offsets: LineOffsets;
  /** ARGs before the first FROM. */
  readonly #global = new Map<string, string>(Object.entries(PREDEFINED));
  /** What is in effect in the stage that is being read. */
  #variables = new Map<string, string>();
  /** Environment at the end of each stage, for those that build on it. */
  readonly #environments = new Map<Stage, Map<string, string>>();
  #environment = new Map<string, string>();
  #escape = '\\';

  constructor(file: SourceFile, buildArguments: BuildArguments) {
    this.#file = file;
    this.#arguments = buildArguments;
    this.#offsets = new LineOffsets(file.text);
  }

  read(): void {
    const dockerfile = DockerfileParser.parse(this.#file.text);
    this.#escape = dockerfile.getEscapeCharacter();
    const nodes = dockerfile.getInstructions();
    const stages = nodes.filter(node => node.getKeyword() === 'FROM');
    if (nodes.length > MAX_INSTRUCTIONS || stages.length > MAX_STAGES) {
      throw new Error('it has more instructions than can be followed');
    }
    for (const node of nodes) {
      const instruction = this.#instruction(node);
      acceptInstruction(this.#file, instruction, this.stages.length > 0);
      if (instruction.keyword === 'FROM') this.#begin(instruction);
      else if (this.stages.length === 0) this.#declare(instruction);
      else {
        this.stages[this.stages.length - 1].instructions.push(instruction);
        this.#declare(instruction);
      }
    }
  }

  #instruction(node: InstructionNode): Instruction {
    const range = node.getRange();
    const keyword = node.getKeyword();
    const line = range.start.line + 1;
    const endLine = range.end.line + 1;
    const at = {
      path: this.#file.path,
      line,
      ...(endLine > line && { endLine }),
    };
    const heredocs = this.#heredocs(node);
    const end = this.#offsets.of(range.end);
    const argumentsRange = node.getArgumentsRange();
    const offset = argumentsRange
      ? this.#offsets.of(argumentsRange.start)
      : end;
    const head = Math.min(end, heredocs[0]?.offset ?? end);
    const argument =
      joinedLines(this.#file.text.slice(offset, head), this.#escape) +
      this.#file.text.slice(head, end);
    const flags = flagsOf(node);
    const execForm = EXEC_FORM.has(keyword) ? wordsOfJson(argument) : undefined;
    const words = (execForm ?? wordsOf(argument.slice(0, head - offset))).map(
      word => this.#expand(word),
    );
    return {
      keyword,
      at,
      flags,
      argument,
      offset,
      ...(execForm && { execForm }),
      heredocs,
      words,
      properties: PROPERTIES.has(keyword) ? this.#properties(node) : [],
      ...this.#source(keyword, flags, at),
    };
  }

  #properties(node: InstructionNode): Instruction['properties'] {
    if (!(node instanceof PropertyInstruction)) return [];
    return node.getProperties().map(property => {
      const value = property.getValue() ?? undefined;
      return {
        name: property.getName(),
        ...(value !== undefined && { value: this.#expand(value) }),
      };
    });
  }

  #heredocs(node: InstructionNode): Heredoc[] {
    const { getHeredocs } = node as unknown as {
      getHeredocs?: () => HeredocNode[];
    };
    return (getHeredocs?.call(node) ?? []).flatMap(heredoc => {
      const range = heredoc.getContentRange();
      if (!range) return [];
      const offset = this.#offsets.of(range.start);
      const end = this.#offsets.of(range.end);
      return [{ offset, body: this.#file.text.slice(offset, end) }];
    });
  }

  #source(
    keyword: string,
    flags: Instruction['flags'],
    at: Evidence,
  ): Pick<Instruction, 'from'> {
    if (!/^(COPY|ADD|RUN)$/.test(keyword)) return {};
    const mounted = flags
      .get('mount')
      ?.map(mount => /(?:^|,)from=([^,]+)/.exec(mount)?.[1])
      .find(Boolean);
    const name = flags.get('from')?.[0] ?? mounted;
    if (!name) return {};
    const known = this.#expand(name);
    const stage = /^\d+$/.test(known)
      ? this.stages[Number(known)]
      : this.#stageNamed(known);
    return {
      from: stage
        ? { stage }
        : { image: parseImageReference(name, at, key => this.#valueOf(key)) },
    };
  }

  #begin(instruction: Instruction): void {
    const last = this.stages[this.stages.length - 1];
    if (last) this.#environments.set(last, this.#environment);
    const [raw = ''] = wordsOf(instruction.argument);
    const name = /\sAS\s+(\S+)\s*$/i.exec(instruction.argument)?.[1];
    const { at } = instruction;
    const image = parseImageReference(raw, at, key => this.#global.get(key));
    const parent = image.resolved
      ? this.#stageNamed(image.resolved)
      : undefined;
    this.#environment = new Map(parent ? this.#environments.get(parent) : []);
    this.#variables = new Map(this.#environment);
    this.stages.push({
      index: this.stages.length,
      ...(name && { name }),
      at,
      base: parent ? { stage: parent } : { image },
      instructions: [],
    });
  }

  #declare({ keyword, properties }: Instruction): void {
    const inStage = this.stages.length > 0;
    for (const { name, value } of properties) {
      if (keyword === 'ENV' && value !== undefined) {
        this.#environment.set(name, value);
        this.#variables.set(name, value);
      }
      if (keyword !== 'ARG') continue;
      const { passed, usual } = this.#arguments;
      const byDefault = value && STANDS_IN.test(value) ? undefined : value;
      const known =
        passed.get(name) ??
        byDefault ??
        this.#global.get(name) ??
        usual.get(name);
      if (known === undefined || this.#environment.has(name)) continue;
      (inStage ? this.#variables : this.#global).set(name, known);
    }
  }

  #stageNamed(name: string): Stage | undefined {
    const wanted = name.toLowerCase();
    return [...this.stages]
      .reverse()
      .find(stage => stage.name?.toLowerCase() === wanted);
  }

  #valueOf(name: string): string | undefined {
    return this.stages.length
      ? this.#variables.get(name)
      : this.#global.get(name);
  }

  #expand(text: string): string {
    return expandVariables(text, name => this.#valueOf(name)).text;
  }
}

function flagsOf(node: InstructionNode): Map<string, string[]> {
  const flags = new Map<string, string[]>();
  if (!(node instanceof ModifiableInstruction)) return flags;
  for (const flag of node.getFlags()) {
    const values = flags.get(flag.getName()) ?? [];
    flags.set(flag.getName(), [...values, flag.getValue() ?? '']);
  }
  return flags;
}

/** A JSON array of strings; whatever else is a shell form, as in Docker. */
function wordsOfJson(argument: string): string[] | undefined {
  if (!argument.trimStart().startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(argument);
    const isText = (word: unknown): word is string => typeof word === 'string';
    return Array.isArray(value) && value.every(isText) ? value : undefined;
  } catch {
    return undefined;
  }
}

function wordsOf(argument: string): string[] {
  return tokenizeShell(argument).flatMap(token =>
    token.type === 'word' ? [token.text] : [],
  );
}
