/**
 * Tells a person what is being done: a moving line in a terminal, a line a
 * step elsewhere.
 */
export class Progress {
  #started = Date.now();
  #step = '';
  #timer;

  step(text) {
    this.done();
    this.#step = text;
    this.#started = Date.now();
    if (!process.stdout.isTTY) {
      console.log(`${text} …`);
      return;
    }
    this.#draw();
    this.#timer = setInterval(() => this.#draw(), 1000);
  }

  /** Ends the step that is shown. */
  done() {
    if (!this.#step) return;
    clearInterval(this.#timer);
    const line = `${this.#step} (${this.#seconds()} s)`;
    console.log(process.stdout.isTTY ? `\r\x1b[K✓ ${line}` : `${line}: done`);
    this.#step = '';
  }

  #draw() {
    process.stdout.write(`\r\x1b[K… ${this.#step} (${this.#seconds()} s)`);
  }

  #seconds() {
    return Math.round((Date.now() - this.#started) / 1000);
  }
}
