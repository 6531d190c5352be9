/** A count on the terminal's last line, for runs that take longer than a moment; nothing where output is not watched. */
export class Progress {
  readonly #began = Date.now();
  #shownAt = 0;
  #visible = false;

  show(done: number, all: number): void {
    if (!process.stderr.isTTY) return;
    const now = Date.now();
    if (now - this.#began < 500 || now - this.#shownAt < 100) return;
    this.#shownAt = now;
    this.#visible = true;
    process.stderr.write(`\r\u001b[K${done} of ${all} drafts`);
  }

  clear(): void {
    if (this.#visible) process.stderr.write('\r\u001b[K');
    this.#visible = false;
  }
}
