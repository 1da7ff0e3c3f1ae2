import { Evidence } from 'backstage-plugin-production-checklist-common';
import { SourceFile } from '../../files/SourceFile';

/**
 * A Dockerfile's stages, with build arguments resolved by their defaults.
 *
 * @public
 */
export interface Dockerfile {
  path: string;
  file: SourceFile;
  stages: Stage[];
}

/**
 * What a Dockerfile builds from one FROM to the next.
 *
 * @public
 */
export interface Stage {
  index: number;
  name?: string;
  at: Evidence;
  /** What it starts from: an earlier stage, or an image. */
  base: { stage: Stage } | { image: ImageReference };
  instructions: Instruction[];
}

/**
 * An image as FROM and `--from` name it.
 *
 * @public
 */
export interface ImageReference {
  /** As written. */
  raw: string;
  /** With arguments resolved; undefined where one has no default. */
  resolved?: string;
  at: Evidence;
  registry?: string;
  /** Path without registry and tag: `library/node` is `node`. */
  repository: string;
  tag?: string;
  digest?: string;
}

/**
 * An instruction of a Dockerfile.
 *
 * @public
 */
export interface Instruction {
  /** Upper-cased: `RUN`. */
  keyword: string;
  at: Evidence;
  /** Flags by name, without dashes: `--mount=type=cache` is `mount`. */
  flags: ReadonlyMap<string, string[]>;
  /**
   * What follows the keyword and flags, continuation lines joined: as long as
   * it is in the file, so that an offset in it is one in the file.
   */
  argument: string;
  /** Where the argument begins in the file. */
  offset: number;
  /** The words of an exec form; undefined for a shell form. */
  execForm?: string[];
  heredocs: Heredoc[];
  /** The words of COPY, ADD, USER, …, with variables resolved. */
  words: string[];
  /** What ENV, ARG and LABEL set, with variables resolved. */
  properties: { name: string; value?: string }[];
  /** The image or stage of `COPY --from`, `RUN --mount=from`, resolved. */
  from?: { stage: Stage } | { image: ImageReference };
}

/**
 * The body of a here-document, and where it begins in the file.
 *
 * @public
 */
export interface Heredoc {
  body: string;
  offset: number;
}
