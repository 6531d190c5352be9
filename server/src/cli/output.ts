import type { Options } from './options';

/** Standard output, written in large pieces, and quiet when whoever reads it has gone (`| head`). */
export class Output {
  #pending = '';
  #broken = false;

  constructor() {
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#broken = true;
    });
  }

  write(text: string): void {
    this.#pending += text;
    if (this.#pending.length > 65_536) this.#flush();
  }

  /** A remark about the run: on standard error where standard output is read by a program. */
  note(text: string): void {
    if (process.stdout.isTTY) this.write(text);
    else {
      this.#flush();
      process.stderr.write(text);
    }
  }

  /** Resolves when everything has been handed over. */
  async end(): Promise<void> {
    this.#flush();
    if (!this.#broken && process.stdout.writableLength > 0)
      await new Promise((resolve) => process.stdout.write('', resolve));
  }

  #flush(): void {
    if (this.#pending !== '' && !this.#broken) process.stdout.write(this.#pending);
    this.#pending = '';
  }
}

/** Colours on a terminal only, unless asked for; never against the wish of NO_COLOR. */
export function wantsColour({ colour }: Options): boolean {
  if (colour !== undefined) return colour;
  if (process.env.NO_COLOR) return false;
  return process.stdout.isTTY === true && process.env.TERM !== 'dumb';
}
