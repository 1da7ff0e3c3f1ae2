import { Transform, TransformCallback } from 'node:stream';

const BLOCK = 512;
const TYPE_AT = 156;

/**
 * Passes a tar stream on and keeps its first two blocks, where `git archive`
 * and the source hosts that use it write the commit.
 */
export class StartOfArchive extends Transform {
  #start = Buffer.alloc(0);

  /** The commit that the archive was made of, where it says so. */
  get commit(): string | undefined {
    if (this.#start.toString('latin1', TYPE_AT, TYPE_AT + 1) !== 'g') {
      return undefined;
    }
    const [, commit] =
      /^\d+ comment=([0-9a-f]{40,64})\n/.exec(
        this.#start.toString('latin1', BLOCK),
      ) ?? [];
    return commit;
  }

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: TransformCallback,
  ): void {
    const missing = 2 * BLOCK - this.#start.length;
    if (missing > 0) {
      this.#start = Buffer.concat([this.#start, chunk.subarray(0, missing)]);
    }
    done(null, chunk);
  }
}
